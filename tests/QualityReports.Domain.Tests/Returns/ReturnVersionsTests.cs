using FsCheck.Xunit;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Returns;

public sealed class ReturnVersionsTests
{
    private static readonly DateTimeOffset Opens = new(2009, 4, 1, 0, 0, 0, TimeSpan.FromHours(8));

    // Uploads arrive in any second, possibly two in the same one, and are handled in any order, some of them twice.
    [Property]
    public bool Decide_AnyReturnsInAnyOrder_EndsInTheNewestWithTheEarliestReceipt(byte first, byte[] seconds)
    {
        var handled = new[] { first }.Concat(seconds).Select(second => Arrived(second)).ToList();

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
        var handled = new[] { first }.Concat(seconds).Select(second => Arrived(second)).ToList();
        AcceptedReturn? current = null;
        foreach (var incoming in handled)
            current = ReturnVersions.Decide(current, incoming).Row ?? current;

        return handled.All(row => ReturnVersions.Decide(current, row).Row is null);
    }

    // Up to four uploads of up to three files, each handled once, in any order: an accepted one updates the states of the others.
    [Property]
    public bool StandingOf_AnyUploadsInAnyOrder_LeavesOneAccepted(byte[] files, int order)
    {
        var uploads = files.Take(4).Select((file, i) => Arrived((byte)i) with { Sha256 = $"{file % 3}" }).ToArray();
        new Random(order).Shuffle(uploads);
        AcceptedReturn? current = null;
        var states = new Dictionary<SubmissionId, SubmissionState>();
        foreach (var upload in uploads)
        {
            var decision = ReturnVersions.Decide(current, upload);
            current = decision.Row ?? current;
            states[upload.SubmissionId] = decision.State;
            foreach (var other in uploads.Where(other => states.GetValueOrDefault(other.SubmissionId) == SubmissionState.Accepted))
                states[other.SubmissionId] = ReturnVersions.StandingOf(current!, other.SubmissionId, other.Sha256);
        }

        return uploads.Length == 0 || states.Single(state => state.Value == SubmissionState.Accepted).Key == current!.SubmissionId;
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

    // The return that the current one supersedes must not depend on the order of handling.
    [Theory]
    [InlineData(null, (byte)5, (byte)5)]
    [InlineData((byte)3, (byte)5, (byte)5)]
    [InlineData((byte)7, (byte)5, (byte)7)]
    public void Decide_OlderReturn_TeachesWhosePlaceWasTaken(byte? known, byte late, byte taken)
    {
        var current = Arrived(9) with { FirstSubmittedAt = Opens, Supersedes = known is { } second ? Arrived(second).SubmissionId : null };

        var decision = ReturnVersions.Decide(current, Arrived(late));

        Assert.Equal(Arrived(taken).SubmissionId, decision.Row!.Supersedes);
        Assert.Contains(Arrived(late).SubmissionId, decision.Row!.Sources.Select(source => source.Id));
    }

    [Fact]
    public void Decide_SameReturn_IsAcceptedAndChangesNothing() =>
        Assert.Equal(new VersionDecision(null, SubmissionState.Accepted), ReturnVersions.Decide(Arrived(5), Arrived(5)));

    // The second of an upload and its file, in the order of handling; then state and row: the second of its upload, of its repetition, and its file.
    [Theory]
    [InlineData("1a 5a", "unchanged", "1-5a")]
    [InlineData("1a 5a 9a", "unchanged", "1-9a")]
    [InlineData("1a 9a 5a", "unchanged", "1-9a")]
    [InlineData("1a 5a 5a", "unchanged", "1-5a")]
    [InlineData("1a 5a 1a", "accepted", "1-5a")]
    [InlineData("5a 1a", "accepted", "1-5a")]
    [InlineData("5a 9a 1a", "accepted", "1-9a")]
    [InlineData("1a 9a 5b", "superseded", "1-9a")]
    [InlineData("1a 5b 9a", "accepted", "9a")]
    [InlineData("1a 5a 9b", "accepted", "9b")]
    [InlineData("5b 9a 1a", "accepted", "1-9a")]
    [InlineData("9a 5b 1b", "superseded", "9a")]
    public void Decide_FilesThatComeAgain_ChangeNoFigure(string handled, string state, string row)
    {
        VersionDecision? decision = null;
        AcceptedReturn? current = null;
        foreach (var upload in handled.Split(' '))
        {
            decision = ReturnVersions.Decide(current, Arrived((byte)(upload[0] - '0'), upload[1..]));
            current = decision.Row ?? current;
        }

        Assert.Equal(state, decision!.State.ToString(), ignoreCase: true);
        var confirmed = current!.ConfirmedId is { } id ? $"-{(id.CompareTo(Arrived(5).SubmissionId) <= 0 ? 5 : 9)}" : "";
        Assert.Equal(row, $"{(current.SubmittedAt - Opens).TotalSeconds}{confirmed}{current.Sha256}");
        Assert.Equal(handled.Split(' ').Min(upload => upload[0] - '0'), (current.FirstSubmittedAt - Opens).TotalSeconds);
    }

    // Few files and few seconds, so that the same file recurs often, in any order and between others.
    [Property(MaxTest = 500)]
    public bool Decide_FilesThatComeAgainInAnyOrder_EndsInTheNewestFile(byte first, byte[] uploads)
    {
        var handled = new[] { first }.Concat(uploads).Select(upload => Arrived((byte)(upload % 16), $"{upload % 16 * 7 % 3}")).ToList();
        AcceptedReturn? current = null;
        foreach (var incoming in handled)
            current = ReturnVersions.Decide(current, incoming).Row ?? current;

        var newest = handled.MaxBy(row => row.SubmissionId)!;
        return current!.Sha256 == newest.Sha256
            && current.NewestId == newest.SubmissionId
            && current.FirstSubmittedAt == handled.Min(row => row.SubmittedAt)
            && handled.All(row => ReturnVersions.Decide(current, row).Row is null || row.SubmissionId.CompareTo(current.SubmissionId) < 0);
    }

    [Property]
    public bool Decide_OneFileManyTimesInAnyOrder_EndsInItsFirstUpload(byte first, byte[] seconds)
    {
        var handled = new[] { first }.Concat(seconds).Select(second => Arrived(second, "same")).ToList();
        AcceptedReturn? current = null;
        foreach (var incoming in handled)
            current = ReturnVersions.Decide(current, incoming).Row ?? current;

        return current!.SubmissionId == handled.Min(row => row.SubmissionId) && current.NewestId == handled.Max(row => row.SubmissionId);
    }

    // The first upload of a repeated file may be handled last: the locality's upload before that file stays the superseded one.
    [Theory]
    [InlineData("3b 5a 1a", 3)]
    [InlineData("5a 1a", null)]
    [InlineData("1b 3c 5a", 3)]
    public void Decide_FirstUploadOfAFile_KeepsWhosePlaceWasTaken(string handled, int? taken)
    {
        var current = Handle(handled);

        Assert.Equal(taken is { } second ? Arrived((byte)second).SubmissionId : (SubmissionId?)null, current.Supersedes);
    }

    // The handled uploads, then one of them as a second and its file, and its state beside the resulting row.
    [Theory]
    [InlineData("5a", "5a", SubmissionState.Accepted)]
    [InlineData("1a 5a", "5a", SubmissionState.Unchanged)]
    [InlineData("1b 5a", "1b", SubmissionState.Superseded)]
    [InlineData("1a 5b 9a", "1a", SubmissionState.Superseded)]
    [InlineData("1a 9a", "5b", SubmissionState.Superseded)]
    [InlineData("1a 5a", "9b", SubmissionState.Accepted)]
    public void StandingOf_Upload_IsAsItsTimeAndItsFileSay(string handled, string upload, SubmissionState expected)
    {
        var (second, file) = ((byte)(upload[0] - '0'), upload[1..]);

        Assert.Equal(expected, ReturnVersions.StandingOf(Handle(handled), Arrived(second).SubmissionId, file));
    }

    [Theory]
    [InlineData(SubmissionState.Superseded, 5, 9, 9)]
    [InlineData(SubmissionState.Superseded, 9, 5, 9)]
    [InlineData(SubmissionState.Superseded, 5, 5, 5)]
    [InlineData(SubmissionState.Accepted, 5, 9, null)]
    [InlineData(SubmissionState.Unchanged, 9, 5, null)]
    public void SupersededAt_IsTheReceiptOfTheLaterOfBoth(SubmissionState state, byte upload, byte current, int? expected) =>
        Assert.Equal(
            expected is { } second ? Opens.AddSeconds(second) : (DateTimeOffset?)null,
            ReturnVersions.SupersededAt(state, Arrived(current), Opens.AddSeconds(upload)));

    private static AcceptedReturn Handle(string uploads)
    {
        AcceptedReturn? current = null;
        foreach (var upload in uploads.Split(' '))
            current = ReturnVersions.Decide(current, Arrived((byte)(upload[0] - '0'), upload[1..])).Row ?? current;
        return current!;
    }

    private static AcceptedReturn Arrived(byte second, string? sha256 = null)
    {
        var at = Opens.AddSeconds(second);
        return new AcceptedReturn
        {
            Locality = LocalityCode.Parse("330381"),
            SubmissionId = SubmissionId.Create(at, $"330000/330381/2009-Q1/{second}.xlsx", "0x1"),
            Sha256 = sha256 ?? $"sha of {second}",
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
