using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Rosters;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.ProductSupport;

/// <summary>The product on a separate storage account with the roster of a province, and the steps of tests: returns, uploads and their results, reports, the
/// API, commands. It is 10 April 2009 until the clock is moved.</summary>
public sealed partial class ProductHarness : IAsyncDisposable
{
    private const string RichLocality = "330302";

    private readonly string _connection;
    private readonly ServiceProvider? _own;

    private ProductHarness(IServiceProvider services, string connection, RosterEntry member)
    {
        (Services, _connection, Member) = (services, connection, member);
        Roster = RosterOf(Province);
    }

    private ProductHarness(ServiceProvider own, string connection, RosterEntry member)
        : this((IServiceProvider)own, connection, member) => _own = own;

    /// <summary>The first quarter of 2009.</summary>
    public static ReportingPeriod Period { get; } = ReportingPeriod.Quarter(2009, 1);

    /// <summary>The sample province.</summary>
    public static AreaCode Zhejiang => SampleRoster.SampleProvince;

    /// <summary>The initial time of the clock.</summary>
    public static DateTimeOffset Start { get; } = new(2009, 4, 10, 2, 0, 0, TimeSpan.Zero);

    /// <summary>The product's services.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The product's clock.</summary>
    public TestClock Clock => Get<TestClock>();

    /// <summary>The default locality of returns and uploads.</summary>
    public RosterEntry Member { get; }

    /// <summary>Its province.</summary>
    public AreaCode Province => Member.Locality.Province;

    /// <summary>The localities of the province.</summary>
    public IReadOnlyList<RosterEntry> Roster { get; }

    /// <summary>The address of the locality's uploads.</summary>
    public SubmissionAddress Address => new(Province, Member.Locality, Period);

    /// <summary>The form of the period.</summary>
    public FormEdition Form => Get<FormCatalog>().For(Period)!;

    /// <summary>The window for returns of the period.</summary>
    public ReportingWindow Window => Form.Calendar.WindowOf(Period);

    /// <summary>The localities of a province, by code.</summary>
    public static IReadOnlyList<RosterEntry> RosterOf(AreaCode province) => SampleRoster.For(province);

    /// <summary>Opens the product for a locality of Zhejiang.</summary>
    /// <inheritdoc cref="OpenAsync(string, Action{ClientOptions}[])"/>
    public static Task<ProductHarness> OpenAsync(params Action<ClientOptions>[] configureClients) => OpenAsync(RichLocality, configureClients);

    /// <summary>Opens the product for a locality or, by its first one, for a province.</summary>
    /// <param name="area">The code of either.</param>
    /// <param name="configureClients">Changes to the options of each storage client: faults and counters.</param>
    public static async Task<ProductHarness> OpenAsync(string area, params Action<ClientOptions>[] configureClients)
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        var services = ProductServices.Create(azurite.ConnectionString, Start, [QuickRetries.Configure, .. configureClients]);
        await services.GetRequiredService<StorageSetup>().CreateMissingAsync(default);
        var harness = new ProductHarness(services, azurite.ConnectionString, MemberOf(area));
        await harness.JoinAsync(harness.Province);
        return harness;
    }

    /// <summary>Another instance of the product with the same storage and clock, but separate clients and circuit breakers.</summary>
    public ProductHarness StartOther() => new(ProductServices.Create(_connection, Clock, QuickRetries.Configure), _connection, Member);

    /// <summary>Writes the roster of one more province.</summary>
    /// <returns>The same product for that province.</returns>
    public async Task<ProductHarness> JoinAsync(AreaCode province)
    {
        await Get<RosterStore>().WriteAsync(RosterOf(province), default);
        return new ProductHarness(Services, _connection, RosterOf(province)[0]);
    }

    /// <summary>A service.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A table.</summary>
    public TableClient Table(string name) => Get<TableServiceClient>().GetTableClient(name);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static RosterEntry MemberOf(string area)
    {
        var province = AreaCode.Parse(area[..2] + "0000");
        var roster = RosterOf(province);
        return area == province.Value ? roster[0] : roster.Single(member => member.Locality.ToString() == area);
    }
}
