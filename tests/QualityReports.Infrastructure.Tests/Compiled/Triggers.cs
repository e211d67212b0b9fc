using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions;

namespace QualityReports.Infrastructure.Tests.Compiled;

/// <summary>The functions of the app and their triggers, as its assembly declares them.</summary>
internal static class Triggers
{
    /// <summary>Every function of a kind of trigger, by name.</summary>
    public static Dictionary<string, T> Of<T>()
        where T : Attribute
    {
        return typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetRuntimeMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()!.Name, Trigger: TriggerOf<T>(method)))
            .Where(function => function.Trigger is not null)
            .ToDictionary(function => function.Name, function => function.Trigger!);
    }

    private static T? TriggerOf<T>(MethodInfo method)
        where T : Attribute =>
        method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).SingleOrDefault(attribute => attribute is not null);
}
