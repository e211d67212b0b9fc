using System.Reflection;

namespace QualityReports.LocalHost.Hosting;

/// <summary>A function, as its attributes declare it.</summary>
/// <param name="Parameter">The parameter for the trigger's value.</param>
internal sealed record FunctionDescriptor(string Name, MethodInfo Method, ParameterInfo Parameter, Attribute Trigger);
