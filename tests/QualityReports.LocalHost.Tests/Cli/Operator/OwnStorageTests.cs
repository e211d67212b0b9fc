using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

/// <summary>Tests of commands that look at all of storage: each has storage of its own, and on it a province.</summary>
public abstract class OwnStorageTests : IAsyncLifetime
{
    private ProductDesk? _desk;

    private protected ProductDesk Desk => _desk!;

    public async ValueTask InitializeAsync() => _desk = await ProductDesk.OpenAsync("640000");

    public virtual async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
