using System.Globalization;
using QualityReports.Worker.Tests.Host;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>The cost of an instance's start in processor time: elapsed time depends on the machine's load.</summary>
public sealed class ColdStartTests(SharedSite shared, ITestOutputHelper output)
{
    // 43 functions, the form, the areas and the storage clients; an empty worker also has the runtime, gRPC and the server.
    private const double MostOfAnEmptyWorker = 4;

    [Fact]
    public async Task ColdStart_OfTheApp_IsAFewTimesThatOfAnEmptyWorker()
    {
        await using var empty = await RunningWorker.StartAsync(PublishedApp.Empty, []);
        await empty.InitializeAsync();

        var (app, bare) = (shared.Host.ColdStart.TotalSeconds, empty.Process.ProcessorTime.TotalSeconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Processor time of the start: {app:0.00} s, of an empty worker {bare:0.00} s"));

        Assert.InRange(app / bare, 0, MostOfAnEmptyWorker);
    }
}
