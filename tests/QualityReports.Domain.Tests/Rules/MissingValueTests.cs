using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Returns;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Tests.Rules;

/// <summary>The effect of missing figures on the rules of 2009, whatever the other figures.</summary>
public sealed class MissingValueTests
{
    private static readonly Indicator[] Figures = [.. SampleDocument.Form.Indicators.Where(indicator => indicator.IsNumeric)];

    // Small figures, so that rules are often broken.
    private static Gen<int[]> Any { get; } = Gen.Choose(0, 9).ArrayOf(Figures.Length);

    [Property(MaxTest = 300)]
    public Property Check_FigureThatIsMissing_BreaksNoRuleThatReadsIt() => Prop.ForAll(
        (from figures in Any
         from missing in Gen.Elements(Figures)
         from word in Gen.Elements("", " ", "N/A", "—", "约", "#DIV/0!")
         select (figures, missing, word)).ToArbitrary(),
        sample => !Check(sample.figures, sample.missing, sample.word).Any(finding => finding.Rule is CrossRule rule && Reads(rule, sample.missing.Code)));

    [Property(MaxTest = 300)]
    public Property Check_FigureThatIsMissing_ChangesNothingElse() => Prop.ForAll(
        (from figures in Any from missing in Gen.Elements(Figures) select (figures, missing)).ToArbitrary(),
        sample => Check(sample.figures, sample.missing, "N/A").SequenceEqual(
            Check(sample.figures, null, "").Where(finding => finding.Rule is not CrossRule rule || !Reads(rule, sample.missing.Code))));

    [Fact]
    public void Check_SmallFigures_BreakEveryRuleOfFigures()
    {
        var samples = Enumerable.Range(0, 200).Select(seed => Figures.Select((_, i) => ((seed * 7919) + (i * i * 31)) % 10).ToArray());
        var ofFigures = SampleDocument.Form.Rules.Where(rule => !rule.ReadsList && rule.Terms.All(term => term.IsOneOf is null));

        Assert.Superset(
            ofFigures.Select(rule => rule.Id).ToHashSet(),
            samples.SelectMany(figures => Check(figures, null, "")).Select(finding => finding.Kind.Code).ToHashSet());
    }

    private static bool Reads(CrossRule rule, IndicatorCode code) =>
        rule.Terms.Any(term => term.Indicator == code || (term.Rate is { } rate && Reads(SampleDocument.Form.FindRate(rate)!, code)));

    private static bool Reads(DerivedRate rate, IndicatorCode code) => rate.Numerator.Concat(rate.Denominator).Any(term => term.Indicator == code);

    private static IReadOnlyList<Finding> Check(int[] figures, Indicator? missing, string word)
    {
        var document = SampleDocument.Complete();
        for (var i = 0; i < figures.Length; i++)
            document.With(Figures[i].Code.Value, figures[i]);
        if (missing is not null)
            document.With(missing.Code.Value, word);
        return document.Check().Findings;
    }
}
