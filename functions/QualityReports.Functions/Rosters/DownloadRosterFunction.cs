using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Domain.Access;
using QualityReports.Functions.Access;
using QualityReports.Functions.Http;
using QualityReports.Storage.Rosters;
using QualityReports.Workbooks.Rosters;

namespace QualityReports.Functions.Rosters;

/// <summary>Gives a roster as csv: to look at, to correct, and to send back.</summary>
/// <param name="gate">Who may call it.</param>
/// <param name="roster">The rosters.</param>
[Allow(Role.Province)]
public sealed class DownloadRosterFunction(Gate<DownloadRosterFunction> gate, RosterStore roster)
{
    /// <summary>Runs.</summary>
    [Function("DownloadRoster")]
    [Describe("Who takes part, as csv.", AnswerType = "text/csv")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/provinces/{province}/roster")] HttpRequest request,
        string province, CancellationToken cancellation) =>
        gate.ForProvinceAsync(
            request,
            province,
            async (_, area) => Results.Bytes(RosterCsvWriter.Write(await roster.ReadAsync(area, cancellation)), ContentTypes.Csv, $"{area}-roster.csv"),
            cancellation);
}
