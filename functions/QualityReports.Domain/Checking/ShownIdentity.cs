namespace QualityReports.Domain.Checking;

/// <summary>Compares what the sheets say of locality and period, which people read, with the hidden identity, by
/// which the return is filed. A statement contradicts: a text of nothing but names, periods and the form's own words,
/// or a label with a colon. A remark, a comparison or a sentence does not.</summary>
public sealed class ShownIdentity
{
    private readonly ReturnNames _names;
    private readonly FormIdentity _identity;
    private readonly string _guide;
    private readonly ReportingPeriod? _period;
    private readonly string[] _ownPeriod;
    private readonly AreaMentions _areas;
    // Nearly every return says what its identity does, and needs none.
    private readonly Lazy<IdentityStatement> _statement;

    private ShownIdentity(AreaCatalog areas, ReturnDocument document, string? member)
    {
        (_identity, _guide) = (document.Identity, document.Form.Sheets.Guide);
        _names = new ReturnNames(areas, null);
        _period = ReportingPeriod.TryParse(_identity.Period, out var period) ? period : null;
        _ownPeriod = _period is { } own ? [FoldedText.Fold(PeriodNames.Of(own).Zh), FoldedText.Fold(own.ToString())] : [];
        _areas = new AreaMentions(areas, _identity.Locality, member);
        _statement = new(() => new IdentityStatement(document.Form, _areas));
    }

    /// <summary>The first text that names another locality or period; else the first that may
    /// mean another; null where none does. A text may say less.</summary>
    /// <param name="areas">The catalogue, by which names and codes of localities are told from other words.</param>
    /// <param name="document">The return, whose identity is the expected one.</param>
    /// <param name="member">The locality's name in the roster; null for the catalogue's.</param>
    public static Finding? Check(AreaCatalog areas, ReturnDocument document, string? member)
    {
        var identity = new ShownIdentity(areas, document, member);
        var pages = document.PageTexts.DistinctBy(page => page.Text);
        var findings = document.Titles.Select(identity.Check).Concat(pages.Select(identity.Check)).OfType<Finding>().ToList();
        return findings.Find(finding => finding.Kind.Rejects) ?? findings.FirstOrDefault();
    }

    private Finding? Check(LocatedCell title)
    {
        var text = CellText.CleanCode(title.Content.ToString());
        var folded = FoldedText.Fold(text);
        var isTitle = title.Address.Column == 1 && title.Address.Sheet != _guide;
        return (Contradiction(text, folded) ?? (isTitle ? Doubt(folded) : null) ?? EarlierEnd(folded)) is { } other
            ? Describe(other, Text.Same(title.Address.ToString())) with { Cell = title.Address }
            : null;
    }

    private Finding? Check(PageText page) => CellText.CleanCode(page.Text) is var text && Contradiction(text, FoldedText.Fold(text)) is { } other
        ? Describe(other, new Text($"“{page.Sheet}”的页眉或页脚", $"The header or footer of “{page.Sheet}”"))
        : null;

    private Finding Describe(Other other, Text place) => new(other.IsCertain ? FindingKinds.IdentityShownOtherwise : FindingKinds.IdentityDoubtful)
    { Found = other.Shown, Label = _names.InFull(_identity), Expected = place };

    private Other? Contradiction(string text, string folded) =>
        IdentityStatement.LabelledIn(text, folded).Select(Labelled).FirstOrDefault(other => other is not null) ?? Bare(folded);

    private Other? Labelled(string value)
    {
        var mentions = MentionsIn(value);
        return mentions is [{ At: 0 } first, ..] && IsOther(first) ? new Other(first.Shown, !mentions.Exists(IsOwn))
            : _areas.OtherAtStart(value) is { } area ? new Other(area, true)
            : null;
    }

    private Other? Bare(string folded)
    {
        if (folded.Length > IdentityStatement.Longest)
            return null;
        var mentions = MentionsIn(folded);
        var other = mentions.Find(IsOther);
        return (other is null && !_areas.NamesOther(folded)) || _statement.Value.Read(folded) is not { } bare ? null
            : other is { } period ? new Other(period.Shown, !mentions.Exists(IsOwn))
            : bare.OtherArea is { } area ? new Other(area, !bare.HasOffice)
            : null;
    }

    // A title with more words than names. What it has in brackets is a remark.
    private Other? Doubt(string folded)
    {
        var outside = IdentityStatement.OutsideBrackets(folded);
        var mentions = MentionsIn(outside);
        return IdentityStatement.IsRemark(outside) ? null
            : !mentions.Exists(IsOwn) && mentions.Find(mention => mention.Year is not null && IsOther(mention)) is { } period ? new Other(period.Shown, false)
            : _areas.OtherIn(outside) is { } area ? new Other(area, false)
            : null;
    }

    private Other? EarlierEnd(string folded) =>
        IdentityStatement.EndIn(folded) is var (shown, day) && day < _period?.FirstDay ? new Other(shown, false) : null;

    private List<PeriodMention> MentionsIn(string folded) =>
        _period is { } period && MayNameOther(folded) ? [.. PeriodMentions.In(folded, period.Kind)] : [];

    // Not where only the return's own is named, as the template does.
    private bool MayNameOther(string folded) =>
        PeriodMentions.MayBeIn(folded)
        && PeriodMentions.MayBeIn(_ownPeriod.Aggregate(folded, (text, own) => text.Replace(own, "", StringComparison.Ordinal)));

    private bool IsOwn(PeriodMention mention) => mention.Fits(_period!.Value);

    private bool IsOther(PeriodMention mention) => !IsOwn(mention);

    // What is said otherwise, and whether it can only be meant so.
    private sealed record Other(string Shown, bool IsCertain);
}
