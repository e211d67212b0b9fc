using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Checking;

/// <summary>Compares what the sheets say of locality and period, which people read, with the hidden identity, by which the return is filed. A statement
/// contradicts: a text of nothing but names, periods and the form's own words, or a label with a colon. A remark, a comparison or a sentence does not.</summary>
public sealed class ShownIdentity
{
    private readonly ReturnNames _names;
    private readonly FormIdentity _identity;
    private readonly string _guide;
    private readonly ReportingPeriod? _period;
    private readonly AreaMentions _areas;
    private readonly IdentityStatement _statement;

    private ShownIdentity(AreaCatalog areas, ReturnDocument document, string? member)
    {
        (_identity, _guide) = (document.Identity, document.Form.Sheets.Guide);
        _names = new ReturnNames(areas, null);
        _period = ReportingPeriod.TryParse(_identity.Period, out var period) ? period : null;
        _areas = new AreaMentions(areas, _identity.Locality, member);
        _statement = new IdentityStatement(document.Form, _areas);
    }

    /// <summary>The first text that names another locality or period; else the first that may mean another; null where none does. A text may say less.</summary>
    /// <param name="areas">The catalogue, by which names and codes of localities are told from other words.</param>
    /// <param name="document">The return, whose identity is the expected one.</param>
    /// <param name="member">The locality's name in the roster; null for the catalogue's.</param>
    public static Finding? Check(AreaCatalog areas, ReturnDocument document, string? member)
    {
        var identity = new ShownIdentity(areas, document, member);
        var findings = document.Titles.Select(identity.Check).Concat(document.PageTexts.Select(identity.Check)).OfType<Finding>().ToList();
        return findings.Find(finding => finding.Kind.Rejects) ?? findings.FirstOrDefault();
    }

    private Finding? Check(LocatedCell title)
    {
        var text = CellText.CleanCode(title.Content.ToString());
        var isTitle = title.Address.Column == 1 && title.Address.Sheet != _guide;
        return (Contradiction(text) ?? (isTitle ? Doubt(text) : null) ?? EarlierEnd(text)) is { } other
            ? Describe(other, Text.Same(title.Address.ToString())) with { Cell = title.Address }
            : null;
    }

    private Finding? Check(PageText page) => Contradiction(CellText.CleanCode(page.Text)) is { } other
        ? Describe(other, new Text($"“{page.Sheet}”的页眉或页脚", $"The header or footer of “{page.Sheet}”"))
        : null;

    private Finding Describe(Other other, Text place) => new(other.IsCertain ? FindingKinds.IdentityShownOtherwise : FindingKinds.IdentityDoubtful)
    { Found = other.Shown, Label = _names.InFull(_identity), Expected = place };

    private Other? Contradiction(string text)
    {
        var folded = FoldedText.Fold(text);
        return IdentityStatement.LabelledIn(text, folded).Select(Labelled).FirstOrDefault(other => other is not null) ?? Bare(folded);
    }

    private Other? Labelled(string value)
    {
        var mentions = MentionsIn(value);
        return mentions is [{ At: 0 } first, ..] && IsOther(first) ? new Other(first.Shown, !mentions.Exists(IsOwn))
            : _areas.OtherAtStart(value) is { } area ? new Other(area, true)
            : null;
    }

    private Other? Bare(string folded)
    {
        var mentions = MentionsIn(folded);
        return _statement.Read(folded) is not { } bare ? null
            : mentions.Find(IsOther) is { } period ? new Other(period.Shown, !mentions.Exists(IsOwn))
            : bare.OtherArea is { } area ? new Other(area, !bare.HasOffice)
            : null;
    }

    // A title with more words than names. What it has in brackets is a remark.
    private Other? Doubt(string text)
    {
        var outside = IdentityStatement.OutsideBrackets(FoldedText.Fold(text));
        var mentions = MentionsIn(outside);
        return IdentityStatement.IsRemark(outside) ? null
            : !mentions.Exists(IsOwn) && mentions.Find(mention => mention.Year is not null && IsOther(mention)) is { } period ? new Other(period.Shown, false)
            : _areas.OtherIn(outside) is { } area ? new Other(area, false)
            : null;
    }

    private Other? EarlierEnd(string text) =>
        IdentityStatement.EndIn(FoldedText.Fold(text)) is var (shown, day) && day < _period?.FirstDay ? new Other(shown, false) : null;

    private List<PeriodMention> MentionsIn(string folded) => _period is { } period ? [.. PeriodMentions.In(folded, period.Kind)] : [];

    private bool IsOwn(PeriodMention mention) => mention.Fits(_period!.Value);

    private bool IsOther(PeriodMention mention) => !IsOwn(mention);

    // What is said otherwise, and whether it can only be meant so.
    private sealed record Other(string Shown, bool IsCertain);
}
