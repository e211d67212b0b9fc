namespace QualityReports.Domain.Reports;

/// <summary>The warnings of items that several localities list: one for each locality of an item, which names the rows of the others.</summary>
internal static class RepeatedItemWarnings
{
    // Of the other localities the first are named, and the rest are counted.
    private const int MostNamed = 3;

    /// <summary>The warnings in the order of the items; of each locality at most the first <see cref="StoredWarning.MaxKept"/>.</summary>
    /// <param name="localities">The localities of the report.</param>
    public static IEnumerable<OutstandingWarning> Of(FormEdition form, RepeatedItems repeated, IReadOnlyList<LocalityFigures> localities)
    {
        var names = localities.ToDictionary(locality => locality.Code, locality => locality.Name);
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in repeated.Items)
        {
            foreach (var row in item.Rows)
            {
                var number = listed[row.Locality] = listed.GetValueOrDefault(row.Locality) + 1;
                if (number <= StoredWarning.MaxKept)
                    yield return Describe(form.ListOf(item.List), row, NameOthers(item, row, names));
            }
        }
    }

    private static OutstandingWarning Describe(ListDefinition list, ItemRow row, Text others)
    {
        var warning = new StoredWarning(FindingKinds.RowRepeatedElsewhere.Code, row.Cell.ToString(), $"{list.Code}.{list.Identity[0]}", row.Identity);
        return new OutstandingWarning(row.Locality, row.SubmissionId, warning, null) { Elsewhere = others };
    }

    private static Text NameOthers(RepeatedItem item, ItemRow own, Dictionary<string, string> names)
    {
        var named = item.Rows.Where(row => row != own).Take(MostNamed).Select(row => Name(row, names)).ToList();
        var more = (item.Rows.Count - 1 - named.Count).ToString(CultureInfo.InvariantCulture);
        var (zh, en) = (string.Join('、', named), string.Join(", ", named));
        return more == "0" ? new Text(zh, en) : new Text($"{zh}，另有 {more} 个地区", $"{en}, and {more} more localities");
    }

    // Two counties of a province may have one name.
    private static string Name(ItemRow row, Dictionary<string, string> names) =>
        $"{names[row.Locality]}（{row.Locality}{(row.Part is null ? "" : $"，{row.Part}")}）{row.Cell}";
}
