namespace QualityReports.Workbooks.Reading;

/// <summary>The labels of one sheet as the form has them, against which the sheet's own are held.</summary>
/// <param name="labels">The labels in the form's order.</param>
/// <param name="period">The return's period; null where it is unknown.</param>
internal sealed class FormLabels(IReadOnlyList<OwnLabel> labels, ReportingPeriod? period)
{
    // 本期 by other names.
    private static readonly string[] Periods = ["本报告期", "报告期", "本季度", "本季", "当期", "当季", "THISQUARTER", "CURRENTPERIOD", "CURRENTQUARTER"];
    private static readonly string[] Years = ["本年度", "本年", "全年", "年度"];

    // Nearly every return has the labels of the template, which are told without it.
    private readonly Lazy<FormLabel[]> _labels = new(() => SpellingsOf(labels, period));

    /// <summary>How a text differs from the label at a position.</summary>
    public LabelChange Compare(string written, int own) => Compare(written, own, out _);

    /// <summary>How a text differs from the label at a position.</summary>
    /// <param name="other">The label that it is instead; null where it is none of the form's.</param>
    public LabelChange Compare(string written, int own, out Text? other)
    {
        var folded = FoldedText.Fold(written);
        var unnamed = LabelPeriods.WithoutOwn(folded, period);
        var plain = FormLabel.Plain(unnamed);
        other = null;
        if (_labels.Value[own].Is(plain) || (labels[own].Label == TemplateTexts.ThisPeriod && FormLabel.IsHarmless(plain) && unnamed.Length < folded.Length))
            return LabelChange.None;
        var first = FormLabel.Plain(FoldedText.Fold(written.Split('\n', '/')[0]));
        other = _labels.Value.FirstOrDefault(label => label.Label != labels[own].Label && (label.Is(plain) || label.Is(first)))?.Label;
        return other is not null ? LabelChange.Exchanged
            : HeadingWords.ChangeMeaning(written, labels[own].Label, period) ? LabelChange.Meaning
            : LabelChange.Words;
    }

    /// <summary>The position of the label that a text is, perhaps with a number in front and words behind; -1 for none.</summary>
    /// <param name="rest">The plain text without the label.</param>
    public int Find(string written, out string rest)
    {
        var plain = FormLabel.Plain(FoldedText.Fold(written));
        var found = -1;
        rest = plain;
        for (var i = 0; i < labels.Count; i++)
        {
            if (_labels.Value[i].RestOf(plain) is not { } behind || behind.Length >= rest.Length)
                continue;
            var begin = _labels.Value[i].Zh.Concat(_labels.Value[i].En)
                .Select(name => plain.IndexOf(name, StringComparison.Ordinal)).Where(at => at >= 0).Min();
            if (FormLabel.IsHarmless(plain[..begin]))
                (found, rest) = (i, behind);
        }

        return found;
    }

    private static FormLabel[] SpellingsOf(IReadOnlyList<OwnLabel> labels, ReportingPeriod? period)
    {
        var zh = labels.CountBy(one => FormLabel.Short(one.Label.Zh)).ToDictionary(StringComparer.Ordinal);
        var en = labels.CountBy(one => FormLabel.Short(one.Label.En)).ToDictionary(StringComparer.Ordinal);
        return [.. labels.Select(one => new FormLabel(
            one.Label,
            [.. Spellings(one.Label.Zh, zh), .. OtherNames(one.Label, period)],
            Spellings(one.Label.En, en),
            one.Unit is null ? [] : [FormLabel.Plain(FoldedText.Fold(one.Unit.Zh))],
            one.Unit is null ? [] : [FormLabel.Plain(FoldedText.Fold(one.Unit.En))]))];
    }

    private static string[] OtherNames(Text label, ReportingPeriod? period) =>
        label != TemplateTexts.ThisPeriod ? [] : period is { Kind: PeriodKind.Year } ? [.. Periods, .. Years] : Periods;

    private static string[] Spellings(string label, Dictionary<string, int> brief)
    {
        var (whole, shorter) = (FormLabel.Plain(FoldedText.Fold(label)), FormLabel.Short(label));
        return shorter.Length == 0 || shorter == whole || brief[shorter] > 1 ? [whole] : [whole, shorter];
    }
}

/// <param name="Unit">Its unit; null where it has none.</param>
internal sealed record OwnLabel(Text Label, Text? Unit = null);
