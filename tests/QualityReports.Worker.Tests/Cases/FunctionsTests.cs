using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Functions;
using QualityReports.Storage;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>The worker's description of its functions equals the declarations in the sources.</summary>
public sealed class FunctionsTests(SharedSite shared)
{
    [Fact]
    public void Functions_OfTheWorker_AreThoseOfTheSources()
    {
        var declared = typeof(Composition).Assembly.GetTypes().SelectMany(type => type.GetRuntimeMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>();

        Assert.Equal(declared.Order(StringComparer.Ordinal), shared.Host.App.Functions.Select(function => function.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Functions_OfTheWorker_AreLoaded() =>
        Assert.Empty(shared.Host.App.Functions.Where(function => function.Fault is not null).Select(function => $"{function.Name}: {function.Fault}"));

    // The tests of infra/ hold the templates to the same names.
    [Fact]
    public void Triggers_OfTheWorker_ListenToWhatIsDeployed()
    {
        var triggers = shared.Host.App.Functions.ToLookup(function => function.Kind);

        Assert.Equal(["blobTrigger", "httpTrigger", "queueTrigger", "timerTrigger"], triggers.Select(kind => kind.Key).Order(StringComparer.Ordinal));
        var blob = Assert.Single(triggers["blobTrigger"]);
        Assert.Equal((StorageNames.Submissions, "EventGrid", "Storage"), (blob.Text("path")!.Split('/')[0], blob.Text("source"), blob.Text("connection")));
        var queues = triggers["queueTrigger"].Select(queue => queue.Text("queueName")!);
        Assert.Equal(StorageNames.Queues.Order(StringComparer.Ordinal), queues.Order(StringComparer.Ordinal));
        Assert.All(triggers["queueTrigger"], queue => Assert.Equal("Storage", queue.Text("connection")));
        Assert.All(triggers["httpTrigger"], route => Assert.Equal("Anonymous", route.Text("authLevel")));
    }
}
