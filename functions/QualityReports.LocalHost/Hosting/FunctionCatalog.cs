using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace QualityReports.LocalHost.Hosting;

/// <summary>The functions of an assembly, found by their attributes: the declarations for Azure apply here. A function that this host could not call as Azure
/// would is an <see cref="InvalidOperationException"/> at the start.</summary>
internal sealed class FunctionCatalog
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private FunctionCatalog(IReadOnlyList<FunctionDescriptor> functions) => Functions = functions;

    public IReadOnlyList<FunctionDescriptor> Functions { get; }

    public static FunctionCatalog Discover(Assembly assembly) => Discover(assembly.GetTypes());

    public static FunctionCatalog Discover(params IEnumerable<Type> types)
    {
        var functions = types.SelectMany(type => type.GetMethods(Declared)).Select(Describe).OfType<FunctionDescriptor>()
            .OrderBy(function => function.Name, StringComparer.Ordinal).ToArray();
        var twins = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twins is null ? new FunctionCatalog(functions) : throw new InvalidOperationException($"{twins.Count()} functions are named {twins.Key}.");
    }

    private static FunctionDescriptor? Describe(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } function)
            return null;

        void Demand(bool holds, string rule)
        {
            if (!holds)
                throw new InvalidOperationException($"Function {function.Name} ({method.DeclaringType}.{method.Name}): {rule}.");
        }

        var triggers = (from parameter in method.GetParameters()
                        from attribute in parameter.GetCustomAttributes()
                        where attribute is BlobTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute or HttpTriggerAttribute
                        select (Parameter: parameter, Attribute: attribute)).ToArray();
        Demand(method.IsPublic && method.DeclaringType!.IsVisible && !method.DeclaringType.IsAbstract, "a function is a public method of a public class");
        Demand(triggers.Length == 1, $"a function has one trigger, this one has {triggers.Length}");
        var (trigger, type) = (triggers[0].Attribute, triggers[0].Parameter.ParameterType);
        var http = trigger is HttpTriggerAttribute;
        Demand(trigger is not BlobTriggerAttribute || type == typeof(BlobClient), $"a blob trigger binds BlobClient, not {type.Name}");
        Demand(trigger is not TimerTriggerAttribute || type == typeof(TimerInfo), $"a timer trigger binds TimerInfo, not {type.Name}");
        Demand(!http || type == typeof(HttpRequest), $"an HTTP trigger binds HttpRequest, not {type.Name}");
        Demand(trigger is not QueueTriggerAttribute || type is { IsInterface: false, IsAbstract: false, IsPrimitive: false },
            $"a queue trigger binds string or a class that JSON can fill, not {type.Name}");
        Demand(trigger is not (BlobTriggerAttribute { Connection: not "Storage" } or QueueTriggerAttribute { Connection: not "Storage" }),
            "the Connection is Storage");
        Demand(method.GetCustomAttribute<RetryAttribute>() is null, "this host repeats blobs and messages as host.json says, and timers not at all");
        Demand(http ? ResultType(method).IsAssignableTo(typeof(IResult)) : method.ReturnType == typeof(Task) || method.ReturnType == typeof(void),
            $"it returns {(http ? "IResult or a task of one" : "a task or nothing")}, not {method.ReturnType.Name}");
        string[] names = trigger switch
        {
            BlobTriggerAttribute blob => [.. new BlobPath(blob.BlobPath).Tokens],
            HttpTriggerAttribute { Route: { } route } => [.. RoutePatternFactory.Parse(route).Parameters.Select(parameter => parameter.Name)],
            _ => [],
        };
        // By position: reflection may describe one parameter twice when two hosts start at once.
        foreach (var other in method.GetParameters().Where(parameter => parameter.Position != triggers[0].Parameter.Position))
        {
            Demand(other.ParameterType == typeof(CancellationToken) || other.ParameterType == typeof(string),
                $"nothing binds a {other.ParameterType.Name} to {other.Name}");
            Demand(other.ParameterType != typeof(string) || names.Contains(other.Name), $"the path has no token {{{other.Name}}}");
        }
        return new FunctionDescriptor(function.Name, method, triggers[0].Parameter, trigger);
    }

    private static Type ResultType(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Task<>)
            ? type.GenericTypeArguments[0]
            : method.ReturnType;
}
