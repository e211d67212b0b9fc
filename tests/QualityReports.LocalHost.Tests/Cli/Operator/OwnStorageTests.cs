using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

/// <summary>Tests of commands on all of storage: each has storage of its own with a province.</summary>
public abstract class OwnStorageTests : IAsyncLifetime
{
    private ProductHarness? _harness;

    private protected ProductHarness Harness => _harness!;

    public async ValueTask InitializeAsync() => _harness = await ProductHarness.OpenAsync("640000");

    public virtual async ValueTask DisposeAsync()
    {
        await Harness.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
