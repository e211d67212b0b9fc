using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.LocalHost.Cli;
using QualityReports.ProductSupport;
using QualityReports.Samples;
using QualityReports.Storage;
using QualityReports.Storage.Rosters;
using QualityReports.Storage.Submissions;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

/// <summary>A province with a roster and returns, and commands that are run on its storage. Tests share the emulator, so each class has a province of its own.</summary>
internal sealed class OperatorDesk : IAsyncDisposable
{
    public static readonly ReportingPeriod Period = ReportingPeriod.Quarter(2009, 1);

    private const string Today = "2009-04-10";

    private readonly string _connection;
    private readonly ServiceProvider _services;

    private OperatorDesk(string connection, AreaCode province)
    {
        (_connection, Province) = (connection, province);
        _services = ProductServices.Create(connection, new DateTimeOffset(2009, 4, 10, 2, 0, 0, TimeSpan.Zero));
        Roster = SampleRoster.For(province);
    }

    public AreaCode Province { get; }

    public IReadOnlyList<RosterEntry> Roster { get; }

    public IServiceProvider Services => _services;

    public static async Task<OperatorDesk> OpenAsync(AzuriteFixture azurite, string province)
    {
        var desk = new OperatorDesk(azurite.ConnectionString, AreaCode.Parse(province));
        await desk.Get<StorageSetup>().CreateMissingAsync(default);
        await desk.Get<RosterStore>().WriteAsync(desk.Roster, default);
        return desk;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public GeneratedReturn ReturnOf(int member) => ReturnGenerator.Generate(Get<FormCatalog>().For(Period)!, Roster[member], Period, SampleRoster.DefaultSeed);

    public async Task IngestAsync(params int[] members)
    {
        foreach (var member in members)
            await Get<IngestSubmission>().RunAsync(await SampleUploads.UploadAsync(_services, ReturnOf(member)), default);
    }

    /// <summary>Sends a return that is begun and comes to no end, or to the poison queue.</summary>
    public async Task<SubmissionId> LeaveAsync(int member, bool isFailed)
    {
        var blob = await SampleUploads.UploadAsync(_services, ReturnOf(member));
        var file = await Get<SubmissionBlobs>().DescribeAsync(blob, default);
        await Get<SubmissionStore>().BeginAsync(new SubmissionRecord(SubmissionAddress.Parse(blob.Name).Address, file, SubmissionState.Processing), default);
        if (isFailed)
            await Get<FailPoisonedSubmission>().RunAsync(new PoisonedBlob("IngestSubmission", StorageNames.Submissions, blob.Name, file.ETag), default);
        return file.Id;
    }

    /// <summary>Runs a command on this storage.</summary>
    public Task<CommandRun> RunAsync(params string[] arguments) => RunOnAsync(Today, arguments);

    /// <summary>Runs a command on this storage and on a day of the calendar.</summary>
    public Task<CommandRun> RunOnAsync(string today, params string[] arguments) => CommandRun.OfAsync([.. arguments, "--connection", _connection, "--today", today]);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>What a run of <c>qr</c> gave.</summary>
internal sealed record CommandRun(int Exit, string Output, string Errors)
{
    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = await CommandLine.RunAsync(arguments, output, errors);
        return new CommandRun(exit, output.ToString(), errors.ToString());
    }
}
