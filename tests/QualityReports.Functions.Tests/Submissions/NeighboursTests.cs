using QualityReports.Domain.Areas;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.ProductSupport;
using QualityReports.Storage.Returns;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Functions.Tests.Submissions;

/// <summary>The reads of other returns for a comparison, on a separate storage account.</summary>
public sealed class NeighboursTests
{
    private static readonly LocalityCode[] Codes = [.. ProductHarness.RosterOf(ProductHarness.Zhejiang).Take(4).Select(member => member.Locality)];
    private static readonly SubmissionAddress Address = new(ProductHarness.Zhejiang, Codes[0], ProductHarness.Period);

    [Fact]
    public async Task Read_SomethingThatIsCompared_HasTheFiguresOfOthers()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var row = await PutAsync(harness);

        var found = await harness.Get<ReturnStore>().ReadNeighboursAsync(Address, true, default);

        Assert.Equal((true, row.SubmissionId), (found.HasRefusal, found.Own!.Return.SubmissionId));
        Assert.Equal(row.Values, found.Own.Return.Values);
        Assert.Equal(
            new[] { $"{Codes[1]} False C01=9 C08=1.50 F01=3", $"{Codes[2]} False C01=9 F01=N/A", $"{Codes[3]} True " }.Order(StringComparer.Ordinal),
            found.Answers.Select(Print).Order(StringComparer.Ordinal));
    }

    // A missing row matters to no one; an existing one decides the write, so its current ETag is read.
    [Fact]
    public async Task Read_Row_IsTheOneThatACommitDependsOn()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var returns = harness.Get<ReturnStore>();
        var none = await returns.ReadNeighboursAsync(Address, true, default);
        await PutAsync(harness);
        var found = await returns.ReadNeighboursAsync(Address, true, default);
        var decision = new VersionDecision(found.Own!.Return, SubmissionState.Accepted);

        Assert.Null(none.Own);
        Assert.False(await returns.TryCommitAsync(Address, decision, none.Own, default));
        Assert.True(await returns.TryCommitAsync(Address, decision, found.Own, default));
        Assert.False(await returns.TryCommitAsync(Address, decision, found.Own, default));
    }

    [Fact]
    public async Task Read_NothingThatIsCompared_AsksForTheLocalitysRowsAlone()
    {
        await using var harness = await ProductHarness.OpenAsync();
        var row = await PutAsync(harness);
        var store = harness.Get<ReturnStore>();

        var alone = await store.ReadNeighboursAsync(Address, false, default);
        var other = await store.ReadNeighboursAsync(Address with { Locality = Codes[1] }, false, default);

        Assert.Equal((true, row.SubmissionId), (alone.HasRefusal, alone.Own!.Return.SubmissionId));
        Assert.Equal((await store.ReadNeighboursAsync(Address, true, default)).Own!.ETag, alone.Own.ETag);
        Assert.Empty(alone.Answers);
        Assert.False(other.HasRefusal);
    }

    [Fact]
    public async Task Read_Period_HasAllAnswersOfAll()
    {
        await using var harness = await ProductHarness.OpenAsync();
        await PutAsync(harness);

        var answers = await harness.Get<ReturnStore>().ReadAnswersAsync(ProductHarness.Zhejiang, ProductHarness.Period, default);

        var whole = (await harness.Get<ReturnStore>().ReadAsync(ProductHarness.Zhejiang, ProductHarness.Period, default)).Accepted.Select(LocalityAnswers.Of);
        Assert.Equal(4, answers.Count);
        Assert.Equal(whole.Select(Print), answers.Select(Print));
    }

    // Four returns, one of them nil, and beside two of them a refused upload.
    private static async Task<AcceptedReturn> PutAsync(ProductHarness harness)
    {
        var own = SampleReturns.Plausible(Codes[0].ToString(), ProductHarness.Period, 1);
        AcceptedReturn[] rows =
        [
            own,
            SampleReturns.With(Codes[1].ToString(), ProductHarness.Period, ("A01", true), ("F01", 3), ("C08", 1.5m), ("C01", 9)),
            SampleReturns.With(Codes[2].ToString(), ProductHarness.Period, ("F01", IndicatorValue.NotApplicable), ("C01", 9)),
            SampleReturns.Nil(Codes[3].ToString(), ProductHarness.Period),
        ];
        var returns = harness.Get<ReturnStore>();
        foreach (var row in rows)
            await returns.TryCommitAsync(Address with { Locality = row.Locality }, new VersionDecision(row, SubmissionState.Accepted), null, default);
        foreach (var locality in new[] { Codes[0], Codes[3] })
            await returns.RecordRefusalAsync(Address with { Locality = locality }, new RefusedSubmission(locality, own.SubmissionId, own.SubmittedAt), default);
        return own;
    }

    private static string Print(LocalityAnswers row) =>
        $"{row.Locality} {row.IsNil} {string.Join(' ', row.Values.OrderBy(answer => answer.Key).Select(answer => $"{answer.Key}={answer.Value}"))}";
}
