namespace QualityReports.Workbooks.Reading;

/// <summary>Reads the hidden sheet that says what the workbook is: pairs of key and value in neighbouring columns.</summary>
internal static class IdentitySheet
{
    public const string Name = "_form";

    private static readonly string[] Keys = ["edition", "province", "locality", "period", "template", MadeFrom.UploadKey, MadeFrom.SeenKey];

    /// <summary>The identity; null where the sheet names no edition.</summary>
    public static FormIdentity? Read(IEnumerable<SheetRow> rows)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                var key = TextOf(row[i].Content);
                if (Keys.Contains(key, StringComparer.OrdinalIgnoreCase) && row.ContentOf(row[i].Column + 1) is { IsBlank: false } value)
                    values.TryAdd(key, TextOf(value));
            }
        }

        return values.TryGetValue("edition", out var edition)
            ? new FormIdentity(edition, values.GetValueOrDefault("province"), values.GetValueOrDefault("locality"), values.GetValueOrDefault("period"))
            { MadeFrom = MadeFrom.Read(values.GetValueOrDefault(MadeFrom.UploadKey), values.GetValueOrDefault(MadeFrom.SeenKey)) }
            : null;
    }

    // Programs that retype cells make a number of 330302 and of 2009.
    private static string TextOf(CellContent content) => content.Kind == CellKind.Number
        ? content.Number.ToString("0.############################", CultureInfo.InvariantCulture)
        : CellText.CleanCode(content.ToString());
}
