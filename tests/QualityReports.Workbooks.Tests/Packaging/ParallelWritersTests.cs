using System.Collections.Concurrent;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Tests.Returned;
using QualityReports.Workbooks.Tests.Templates;

namespace QualityReports.Workbooks.Tests.Packaging;

/// <summary>Runs alone: its threads would block every other test at the gate.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ParallelWritersCollection
{
    public const string Name = "parallel writers";
}

/// <summary>All writers from many threads while the heap is collected without pause, when ClosedXML's cache of styles may loop. Whether it does is random;
/// <see cref="StyleCacheTests"/> makes it loop for certain.</summary>
[Collection(ParallelWritersCollection.Name)]
public sealed class ParallelWritersTests
{
    private const int Threads = 16;

    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    // Each thread may have begun one workbook when the minute is over.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // Their contents are made once: only writing is tested.
    private readonly (string Name, Func<byte[]> Write)[] _writers;

    public ParallelWritersTests()
    {
        var returned = ReturnedSample.Of(ReturnedSample.Faulty);
        var (report, nation) = (SampleReports.Province(localities: 4).Build(), FullReports.Nation());
        _writers =
        [
            ("template", () => Written.Template(TemplateSample.Blank)),
            ("returned", () => ReturnedSample.Of(returned.Document, returned.Findings).File),
            ("report", () => Written.Report(report)),
            ("nation", () => Written.Report(nation)),
        ];
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Writers_OfManyThreadsUnderACollectingHeap_EndWithTheBytesOfOne()
    {
        var expected = _writers.ToDictionary(writer => writer.Name, writer => writer.Write());
        var written = new ConcurrentDictionary<string, int>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(Duration);

        var collector = Start(() =>
        {
            // The styles that die are young; a full collection now and then finds those that have aged. Writers run in between: both need the cores.
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                GC.Collect(i % 50 == 0 ? GC.MaxGeneration : 0);
                end.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(1));
            }
        });
        var threads = Enumerable.Range(0, Threads).Select(thread => Start(() =>
        {
            // Each writer at least once, however slow the machine.
            for (var i = thread; i < thread + _writers.Length || !end.IsCancellationRequested; i++)
            {
                var (name, write) = _writers[i % _writers.Length];
                Assert.Equal(expected[name], write());
                written.AddOrUpdate(name, 1, (_, count) => count + 1);
            }
        }));
        await Task.WhenAll([collector, .. threads]).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(_writers.Select(writer => writer.Name).Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(written.Values, count => Assert.True(count >= Threads));
    }

    private static Task Start(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
