using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

/// <summary>Tests of commands that look at all of storage: each has an emulator of its own, and on it a province.</summary>
public abstract class OwnStorageTests : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();
    private OperatorDesk? _desk;

    private protected OperatorDesk Desk => _desk!;

    public async ValueTask InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _desk = await OperatorDesk.OpenAsync(_azurite, "640000");
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await _azurite.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
