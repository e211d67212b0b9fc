using System.Reflection;

namespace QualityReports.LocalHost.Hosting;

internal sealed record FunctionDescriptor(string Name, MethodInfo Method, ParameterInfo Parameter, Attribute Trigger);
