using FsCheck.Xunit;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Returns;

public sealed class FigureSourcesTests
{
    private static readonly IndicatorCode F04 = new("F04");
    private static readonly IndicatorCode F05 = new("F05");

    [Fact]
    public void Add_AnswerThatBecameAnother_CameWithTheNewUpload()
    {
        var first = Return(1, (F04, 1), (F05, 2));
        var second = Follow(first, Return(2, (F04, 3), (F05, 2)));
        var third = Follow(second, Return(3, (F05, 2)));

        Assert.Equal((2, 1), (NumberOf(second, F04), NumberOf(second, F05)));
        Assert.Equal((3, 1), (NumberOf(third, F04), NumberOf(third, F05)));
        Assert.Equal("3", FigureSources.Of(third, F04).Before[F04]);
        Assert.Equal([F04], third.Sources[1].Before.Keys);
    }

    // A row of before the column was there is one upload.
    [Fact]
    public void Of_RowWithoutSources_IsItsOwnUpload()
    {
        var row = Return(1, (F04, 1)) with { Sources = [] };

        Assert.Equal((row.SubmissionId, null, row.SubmittedAt), (FigureSources.Of(row, F04).Id, FigureSources.Of(row, F04).By, FigureSources.Of(row, F04).At));
    }

    [Fact]
    public void Add_ManyUploads_KeepsTheNewest()
    {
        var row = Return(1, (F04, 1), (F05, 2));
        for (var i = 2; i <= 100; i++)
            row = Follow(row, Return(i, (F04, i), (F05, i < 5 ? 2 : 3)));

        Assert.Equal(FigureSources.MaxKept, row.Sources.Count);
        Assert.Equal((51, 100, 51), (SecondOf(row.Sources[0]), NumberOf(row, F04), NumberOf(row, F05)));
        Assert.Same(row.Sources, FigureSources.Add(row, Return(1, (F04, 1))));
    }

    // Few answers and many uploads, each handled once.
    [Property(MaxTest = 500)]
    public bool Decide_UploadsInAnyOrder_LeaveTheSameSources(byte[] answers, int seed)
    {
        var uploads = answers.Take(60).Select((answer, i) => Return(i + 1, (F04, answer % 3), (F05, answer / 3 % 3))).ToArray();
        var shuffled = uploads.ToArray();
        new Random(seed).Shuffle(shuffled);

        return Print(Handle(shuffled)) == Print(Handle(uploads));
    }

    [Theory]
    [InlineData(9, 1, 1)]
    [InlineData(9, 2, null)]
    [InlineData(1, 1, null)]
    public void FindSuperseded_File_IsTheEarlierUploadOfTheSameBytes(int second, int file, int? expected)
    {
        var row = Follow(Return(1, (F04, 1)), Return(2, (F04, 2)));

        Assert.Equal(expected, FigureSources.FindSuperseded(row, IdOf(second), $"{file}") is { } found ? SecondOf(found) : null);
    }

    [Theory]
    [InlineData(null, null, false, false, false)]
    [InlineData("none", null, true, false, false)]
    [InlineData("NONE", null, true, false, false)]
    [InlineData("id", null, true, true, true)]
    [InlineData("id", "none", true, true, false)]
    [InlineData("id", "id", true, true, true)]
    [InlineData("id", "anything", true, true, false)]
    [InlineData("anything", null, false, false, false)]
    [InlineData("", null, false, false, false)]
    public void Read_TextsOfTheSheet_AreTheUpload(string? upload, string? seen, bool isStated, bool hasUpload, bool hasSeen)
    {
        static string? Text(string? text) => text == "id" ? IdOf(1).Value : text;

        var read = MadeFrom.Read(Text(upload), Text(seen));

        Assert.Equal((isStated, hasUpload, hasSeen), (read is not null, read?.Upload == IdOf(1), read?.Seen == IdOf(1)));
    }

    private static AcceptedReturn? Handle(IEnumerable<AcceptedReturn> uploads)
    {
        AcceptedReturn? current = null;
        foreach (var upload in uploads)
            current = ReturnVersions.Decide(current, upload).Row ?? current;
        return current;
    }

    private static string Print(AcceptedReturn? row) =>
        string.Join('\n', row?.Sources.Select(source => $"{SecondOf(source)}: {string.Join(' ', source.Before)}") ?? []);

    private static AcceptedReturn Follow(AcceptedReturn current, AcceptedReturn incoming) => incoming with { Sources = FigureSources.Add(current, incoming) };

    private static int NumberOf(AcceptedReturn row, IndicatorCode code) => SecondOf(FigureSources.Of(row, code));

    private static int SecondOf(FigureSource source) => (int)(source.At - DateTimeOffset.UnixEpoch).TotalSeconds;

    private static SubmissionId IdOf(int second) => SubmissionId.Create(DateTimeOffset.UnixEpoch.AddSeconds(second), "a", "b");

    private static AcceptedReturn Return(int second, params (IndicatorCode Code, long Count)[] answers)
    {
        var at = DateTimeOffset.UnixEpoch.AddSeconds(second);
        return SampleReturns.Nil("330381", ReportingPeriod.Parse("2009-Q1")) with
        {
            SubmissionId = IdOf(second),
            Sha256 = $"{second}",
            SubmittedAt = at,
            Values = answers.ToDictionary(answer => answer.Code, answer => IndicatorValue.Count(answer.Count)),
            Sources = [FigureSource.First(IdOf(second), "clerk", at, $"{second}")],
        };
    }
}
