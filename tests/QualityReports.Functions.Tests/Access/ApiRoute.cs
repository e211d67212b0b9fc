using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions;
using QualityReports.Functions.Http;
using QualityReports.LocalHost.Hosting;
using QualityReports.TestSupport;

namespace QualityReports.Functions.Tests.Access;

/// <summary>An HTTP function as the app declares it, with its callers in docs/api.md.</summary>
/// <param name="Name">The function.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Route">The route.</param>
internal sealed partial record ApiRoute(string Name, string Method, string Route)
{
    /// <summary>Every one of the app.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } = Discover(_ => true);

    /// <summary>Those that are described as reading a body.</summary>
    public static IReadOnlyList<ApiRoute> WithBody { get; } =
        Discover(method => method.GetCustomAttribute<DescribeAttribute>() is { Body: not null } or { BodyType: not null });

    /// <summary>Every documented function, with its callers.</summary>
    public static IReadOnlyDictionary<ApiRoute, string> Documented { get; } = Row.Matches(Repository.ReadText("docs/api.md")).ToDictionary(
        match => new ApiRoute(match.Groups["name"].Value, match.Groups["method"].Value, match.Groups["route"].Value), match => match.Groups["who"].Value);

    [GeneratedRegex(
        @"^\| (?<name>[A-Z][A-Za-z]+) \| (?<method>[A-Z]+) `(?<route>[^`]+)` \| (?<who>[^|]+) \|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row { get; }

    /// <summary>Its callers in the document.</summary>
    public string Who => Documented[this];

    /// <summary>Whether callers without sign-in may call it.</summary>
    public bool IsForAnyone => Who == "anyone";

    /// <summary>The address for an area and a period.</summary>
    public string For(string area, string period = "2009-Q1") => string.Concat("/", Route
        .Replace("{locality}", area, StringComparison.Ordinal)
        .Replace("{province}", area, StringComparison.Ordinal)
        .Replace("{area}", area, StringComparison.Ordinal)
        .Replace("{period}", period, StringComparison.Ordinal)
        .Replace("{id}", "01HW0000000000000000000000", StringComparison.Ordinal)
        .Replace("{*path}", "portal.css", StringComparison.Ordinal)
        .Replace("{subject}", "nobody", StringComparison.Ordinal)
        .Replace("{name}", "cases.csv", StringComparison.Ordinal));

    /// <summary>The areas for which it can be called: each is tried.</summary>
    public IReadOnlyList<string> Areas =>
        Route.Contains("{locality}", StringComparison.Ordinal) && !Route.Contains("{province}", StringComparison.Ordinal)
            ? ["330302", "330303", "330381-TX01", "320104"]
        : Route.Contains("{province}", StringComparison.Ordinal) ? ["330000", "320000"]
        : Route.Contains("{area}", StringComparison.Ordinal) ? ["000000", "330000", "330302", "320000", "320104"]
        : ["000000"];

    private static ApiRoute[] Discover(Func<MethodInfo, bool> isMeant) =>
    [
        .. from function in FunctionCatalog.Discover(typeof(Composition).Assembly).Functions
           let trigger = function.Trigger as HttpTriggerAttribute
           where trigger is not null && isMeant(function.Method)
           from method in trigger.Methods ?? []
           select new ApiRoute(function.Name, method.ToUpperInvariant(), trigger.Route ?? function.Name),
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Route}";
}
