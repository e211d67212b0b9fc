using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>What the worker says of itself is what the sources declare.</summary>
[Trait("Category", "Slow")]
public sealed class FunctionsTests(SharedSite shared)
{
    [Fact]
    public void Functions_OfTheWorker_AreThoseOfTheSources()
    {
        var declared = typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>();

        Assert.Equal(declared.Order(StringComparer.Ordinal), shared.Host.App.Functions.Select(function => function.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Functions_OfTheWorker_AreLoaded() =>
        Assert.Empty(shared.Host.App.Functions.Where(function => function.Fault is not null).Select(function => $"{function.Name}: {function.Fault}"));
}
