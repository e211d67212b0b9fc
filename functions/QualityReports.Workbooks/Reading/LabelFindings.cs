namespace QualityReports.Workbooks.Reading;

/// <summary>Describes labels and headings that say otherwise than the form.</summary>
/// <param name="labels">The labels of the sheet in the form.</param>
internal sealed class LabelFindings(FormLabels labels)
{
    /// <summary>The finding about a cell; null where it says the same as the form.</summary>
    /// <param name="position">The position of its own label.</param>
    /// <param name="own">Its own label.</param>
    /// <param name="subject">The code of the indicator or the column.</param>
    public Finding? Of(LocatedCell cell, int position, Text own, string? subject)
    {
        var written = UnitCheck.TextOf(cell.Content);
        return labels.Compare(written, position, out var other) switch
        {
            LabelChange.None => null,
            LabelChange.Exchanged => Altered(cell, subject, ReadingTexts.ExchangedHeading(cell.Address, other!, own)),
            LabelChange.Meaning => Altered(cell, subject, ReadingTexts.OtherLabel(cell.Address, written, own)),
            _ => new Finding(FindingKinds.TemplateRelabelled) { Cell = cell.Address, Subject = subject, Found = CellText.Clean(written), Expected = own },
        };
    }

    private static Finding Altered(LocatedCell cell, string? subject, Text text) =>
        new(FindingKinds.TemplateAltered) { Cell = cell.Address, Subject = subject, Found = UnitCheck.TextOf(cell.Content), Expected = text };
}
