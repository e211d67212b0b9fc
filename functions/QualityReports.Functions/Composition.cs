using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Checking;
using QualityReports.Domain.Reports.National;
using QualityReports.Domain.Rosters;
using QualityReports.Functions.Boards;
using QualityReports.Functions.Closing;
using QualityReports.Functions.Consolidation;
using QualityReports.Functions.DeadlineExtensions;
using QualityReports.Functions.Grants;
using QualityReports.Functions.Lineages;
using QualityReports.Functions.Portal;
using QualityReports.Functions.Recovery;
using QualityReports.Functions.Rosters;
using QualityReports.Functions.Settings;
using QualityReports.Functions.Submissions;
using QualityReports.Functions.Templates;
using QualityReports.Storage;

namespace QualityReports.Functions;

/// <summary>Composes the product: the same for Azure, the local host and tests.</summary>
public static class Composition
{
    /// <exception cref="SettingException">A setting is missing, malformed or in conflict with another; the message has its name.</exception>
    public static IServiceCollection AddQualityReports(this IServiceCollection services, IConfiguration configuration)
    {
        var storage = StorageSettings.Read(configuration);
        return services
            .AddSingleton(storage)
            .AddSingleton<OpenStorage>()
            .AddSingleton(MalwareScanningSettings.Read(configuration))
            .AddSingleton(FormCatalog.Load())
            .AddSingleton(AreaCatalog.Default)
            .AddSingleton<IdentityChecker>()
            .AddSingleton<ReportBuilder>()
            .AddSingleton<SubmissionJudge>()
            .AddSingleton<MalwareGate>()
            .AddSingleton<ReadSubmission>()
            .AddSingleton<SupersedeOthers>()
            .AddSingleton<EndSubmission>()
            .AddSingleton<CheckPlace>()
            .AddSingleton<RefuseUpload>()
            .AddSingleton<CompareReturn>()
            .AddSingleton<AnswerReturn>()
            .AddSingleton<CommitReturn>()
            .AddSingleton<SettleReturn>()
            .AddSingleton<IngestSubmission>()
            .AddSingleton<AcknowledgeWarnings>()
            .AddSingleton<MakeTemplate>()
            .AddSingleton<UploadSubmission>()
            .AddSingleton<CheckSubmission>()
            .AddSingleton<IssueUploadUrl>()
            .AddSingleton<ReadHistory>()
            .AddSingleton<OpenSubmissionFile>()
            .AddSingleton<FailPoisonedSubmission>()
            .AddSingleton<ReadPeriodStatus>()
            .AddSingleton<RepeatIngest>()
            .AddSingleton<EndGoneSubmission>()
            .AddSingleton<ReconcileSubmissions>()
            .AddSingleton<ReplaySubmission>()
            .AddSingleton<PurgeSuperseded>()
            .AddSingleton<RebuildTables>()
            .AddSingleton<ScheduleConsolidation>()
            .AddSingleton<ReportInputsReader>()
            .AddSingleton<ConsolidateProvince>()
            .AddSingleton<NationalReportBuilder>()
            .AddSingleton<ConsolidateNation>()
            .AddSingleton<BuildReport>()
            .AddSingleton<ClosePeriod>()
            .AddSingleton<ClosePeriods>()
            .AddSingleton<LineageSources>()
            .AddSingleton<ExplainFigure>()
            .AddSingleton<RosterChecker>()
            .AddSingleton<ImportRoster>()
            .AddSingleton<GrantExtension>()
            .AddSingleton<WithdrawExtension>()
            .AddSingleton<ChangeGrants>()
            .AddSingleton<RequestReport>()
            .AddSingleton<ReadProvince>()
            .AddSingleton<ReadNation>()
            .AddQualityReportsStorage(storage);
    }

    /// <summary>Adds the services of the HTTP functions: access, the portal, and the pipeline of every request.</summary>
    /// <exception cref="SettingException">A setting is missing or malformed; the message has its name.</exception>
    public static IServiceCollection AddQualityReportsApi(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddApi(AuthenticationSettings.Read(configuration))
            .AddSingleton<PortalFiles>()
            .AddSingleton<ServePortal>()
            .AddSingleton<IStartupFilter>(new RestOfBody(TimeProvider.System));
}
