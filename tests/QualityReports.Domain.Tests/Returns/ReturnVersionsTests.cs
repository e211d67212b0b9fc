using FsCheck.Xunit;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Returns;

public sealed class ReturnVersionsTests
{
    private static readonly DateTimeOffset Opens = new(2009, 4, 1, 0, 0, 0, TimeSpan.FromHours(8));

    // Uploads arrive at any seconds, two perhaps in the same one, and are handled in any order, some of them twice.
    [Property]
    public bool Decide_AnyReturnsInAnyOrder_EndsInTheNewestWithTheEarliestReceipt(byte first, byte[] seconds)
    {
        var handled = new[] { first }.Concat(seconds).Select(Arrived).ToList();

        AcceptedReturn? current = null;
        foreach (var incoming in handled)
            current = ReturnVersions.Decide(current, incoming).Row ?? current;

        return current!.SubmissionId == handled.Max(row => row.SubmissionId)
            && current.FirstSubmittedAt == handled.Min(row => row.SubmittedAt)
            && current.SubmittedAt == handled.Max(row => row.SubmittedAt);
    }

    [Property]
    public bool Decide_TheSameReturnAgain_ChangesNothing(byte first, byte[] seconds)
    {
        var handled = new[] { first }.Concat(seconds).Select(Arrived).ToList();
        AcceptedReturn? current = null;
        foreach (var incoming in handled)
            current = ReturnVersions.Decide(current, incoming).Row ?? current;

        return handled.All(row => ReturnVersions.Decide(current, row).Row is null);
    }

    [Fact]
    public void Decide_FirstReturn_BecomesCurrent()
    {
        var incoming = Arrived(5);

        Assert.Equal(new VersionDecision(incoming, SubmissionState.Accepted), ReturnVersions.Decide(null, incoming));
    }

    [Fact]
    public void Decide_NewerReturn_TakesThePlaceAndKeepsTheFirstReceipt()
    {
        var decision = ReturnVersions.Decide(Arrived(5), Arrived(9));

        Assert.Equal(SubmissionState.Accepted, decision.State);
        Assert.Equal((Opens.AddSeconds(9), Opens.AddSeconds(5)), (decision.Row!.SubmittedAt, decision.Row.FirstSubmittedAt));
        Assert.Equal(Arrived(5).SubmissionId, decision.Row.Supersedes);
    }

    [Fact]
    public void Decide_OlderReturn_IsSupersededAndTeachesTheFirstReceipt()
    {
        var decision = ReturnVersions.Decide(Arrived(9), Arrived(5));

        Assert.Equal(SubmissionState.Superseded, decision.State);
        Assert.Equal((Opens.AddSeconds(9), Opens.AddSeconds(5)), (decision.Row!.SubmittedAt, decision.Row.FirstSubmittedAt));
    }

    [Fact]
    public void Decide_OlderReturnThatIsNotTheFirst_ChangesNothing() =>
        Assert.Equal(new VersionDecision(null, SubmissionState.Superseded), ReturnVersions.Decide(Arrived(9) with { FirstSubmittedAt = Opens }, Arrived(5)));

    [Fact]
    public void Decide_SameReturn_IsAcceptedAndChangesNothing() =>
        Assert.Equal(new VersionDecision(null, SubmissionState.Accepted), ReturnVersions.Decide(Arrived(5), Arrived(5)));

    private static AcceptedReturn Arrived(byte second)
    {
        var at = Opens.AddSeconds(second);
        return new AcceptedReturn
        {
            Locality = LocalityCode.Parse("330381"),
            SubmissionId = SubmissionId.Create(at, $"330000/330381/2009-Q1/{second}.xlsx", "0x1"),
            Sha256 = "",
            BlobName = $"330000/330381/2009-Q1/{second}.xlsx",
            SubmittedAt = at,
            FirstSubmittedAt = at,
            FormEdition = "2009",
            IsNil = false,
            Warnings = 0,
            Values = None,
            Cells = NoCells,
            Lists = NoLists,
        };
    }

    private static readonly Dictionary<IndicatorCode, IndicatorValue> None = [];
    private static readonly Dictionary<IndicatorCode, string> NoCells = [];
    private static readonly Dictionary<string, ListTotals> NoLists = [];
}
