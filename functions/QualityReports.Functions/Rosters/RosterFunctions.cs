using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Rosters;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage.Rosters;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.Functions.Rosters;

/// <summary>What a roster's file changed.</summary>
/// <param name="Added">Localities that are new.</param>
/// <param name="Changed">Localities of which something changed.</param>
/// <param name="Closed">Of those, the memberships that ended.</param>
/// <param name="Removed">Localities that never owed a return and are gone.</param>
public sealed record RosterChangesJson(int Added, int Changed, int Closed, int Removed);

/// <summary>Who takes part in a province.</summary>
/// <param name="gate">Who may call them.</param>
/// <param name="roster">The rosters.</param>
/// <param name="import">Replaces one.</param>
/// <param name="clock">The product's clock.</param>
[Allow(Role.Province)]
public sealed class RosterFunctions(Gate<RosterFunctions> gate, RosterStore roster, ImportRoster import, TimeProvider clock)
{
    private const string Route = "api/provinces/{province}/roster";

    /// <summary>Gives it as csv: to look at, to correct, and to send back.</summary>
    [Function("DownloadRoster")]
    [Describe("Who takes part, as csv.", AnswerType = "text/csv")]
    public Task<IResult> DownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string province, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            async (_, area) => Results.Bytes(RosterCsvWriter.Write(await roster.ReadAsync(area, cancellation)), ContentTypes.Csv, $"{area}-roster.csv"),
            cancellation);

    /// <summary>Replaces it, as a whole or not at all.</summary>
    [Function("ReplaceRoster")]
    [Describe("Replace who takes part, as a whole or not at all.", BodyType = "application/octet-stream", Answer = typeof(RosterChangesJson))]
    public Task<IResult> ReplaceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request, string province, CancellationToken cancellation) =>
        gate.ForProvinceAsync(request, province, (caller, area) => ReplaceAsync(request, caller, area, cancellation), cancellation);

    private async Task<IResult> ReplaceAsync(HttpRequest request, Caller caller, AreaCode area, CancellationToken cancellation)
    {
        var content = await ApiBody.ReadAsync(request, RosterLimits.FileBytes, cancellation);
        var result = await import.RunAsync(area, content, NameOf(content), caller.Request(clock), cancellation);
        return result.Changes is { } changes
            ? ApiResult.Ok(request, new RosterChangesJson(changes.Added.Count, changes.Changed.Count, changes.Closed, changes.Removed.Count))
            : ApiProblems.RosterRefused.ToResult(result.Findings);
    }

    // A workbook is a zip archive, whatever its name says.
    private static string NameOf(byte[] content) => content.AsSpan().StartsWith("PK"u8) ? "roster.xlsx" : "roster.csv";
}
