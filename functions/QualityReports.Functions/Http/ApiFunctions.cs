using System.Reflection;

namespace QualityReports.Functions.Http;

/// <summary>An HTTP function as its method declares it.</summary>
/// <param name="Rule">The rule; null where no sign-in is needed.</param>
public sealed record ApiFunction(string Name, HttpTriggerAttribute Trigger, DescribeAttribute Described, AllowAttribute? Rule);

/// <summary>The HTTP functions of some classes, found by their attributes.</summary>
public sealed class ApiFunctions
{
    /// <exception cref="InvalidOperationException">One has another name than its method, no description, or not exactly one rule.</exception>
    public ApiFunctions(params IEnumerable<Type> types) =>
        All = types.SelectMany(type => type.GetRuntimeMethods()).Select(Read).OfType<ApiFunction>().ToDictionary(function => function.Name);

    public IReadOnlyDictionary<string, ApiFunction> All { get; }

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public AllowAttribute RuleOf(string function) =>
        All.GetValueOrDefault(function)?.Rule ?? throw new InvalidOperationException($"Function {function} has no [Allow], so nobody may call it.");

    private static ApiFunction? Read(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { Name: var name } || TriggerOf(method) is not { } trigger)
            return null;

        InvalidOperationException Fault(string rule) => new($"Function {name} ({method.DeclaringType}.{method.Name}): {rule}.");

        if (method.Name != name)
            throw Fault("it has the name of its method, by which its rule is found");
        var rule = method.GetCustomAttribute<AllowAttribute>();
        if (rule is null != method.IsDefined(typeof(AllowAnyoneAttribute)))
            throw Fault("it has either [Allow] or [AllowAnyone]");
        return new ApiFunction(name, trigger, method.GetCustomAttribute<DescribeAttribute>() ?? throw Fault("it has [Describe]"), rule);
    }

    private static HttpTriggerAttribute? TriggerOf(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null);
}
