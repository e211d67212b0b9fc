using System.Net;
using QualityReports.Domain.Returns;
using QualityReports.Worker.Tests.Host;
using QualityReports.Worker.Tests.Protocol;

namespace QualityReports.Worker.Tests.Cases;

/// <summary>From the event of an upload to its final state.</summary>
public sealed class IngestTests(SharedSite shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Webhook_OfAValidation_AnswersWithItsCode()
    {
        const string Events = """
            [{
              "id": "1", "topic": "t", "subject": "", "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent", "eventTime": "2009-04-10T00:00:00Z",
              "data": { "validationCode": "512d38b6" }, "dataVersion": "1", "metadataVersion": "1"
            }]
            """;

        using var answer = await shared.Host.Webhook.SendAsync("IngestSubmission", "SubscriptionValidation", Events, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("512d38b6", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_OfASoundReturn_IsAccepted()
    {
        var reporter = await Reporter.OpenAsync(shared.Site, "330303");

        var row = await reporter.WaitAsync(shared.Host, await reporter.SendAsync(shared.Host, "sound.xlsx", reporter.Workbook));

        Assert.Equal((SubmissionState.Accepted, 0), (row.State, row.Attempts));
    }

    [Fact]
    public async Task Event_ThatIsRepeated_ChangesNothing()
    {
        var reporter = await Reporter.OpenAsync(shared.Site, "330305");
        var blob = await reporter.SendAsync(shared.Host, "twice.xlsx", reporter.Workbook);
        var first = await reporter.WaitAsync(shared.Host, blob);

        await shared.Host.Webhook.SendCreatedAsync("IngestSubmission", blob, Cancellation);
        await Eventually.FindAsync(() => Task.FromResult(FindRepeat($"{first.Id}")), () => shared.Host.Trouble);

        Assert.Equal(first, await reporter.FindAsync(blob));
    }

    private WorkerLogLine? FindRepeat(string id) => shared.Host.Worker.Channel.Log.FirstOrDefault(line =>
        line.Message.StartsWith($"Submission {id} ", StringComparison.Ordinal) && line.Message.Contains("delivered again", StringComparison.Ordinal));
}
