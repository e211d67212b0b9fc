using ClosedXML.Excel;

namespace QualityReports.Workbooks.Templates;

/// <summary>The hidden sheet with the workbook's identity, key and value, all as text.</summary>
internal static class IdentitySheetWriter
{
    public static void Write(XLWorkbook workbook, ReturnTemplate template)
    {
        var sheet = workbook.AddWorksheet(TemplateMarks.IdentitySheet);
        (string Key, string Value)[] pairs =
        [
            ("edition", template.Form.Edition),
            ("province", template.Address.Province.Value),
            ("locality", template.Address.Locality.ToString()),
            ("period", template.Address.Period.ToString()),
            ("template", TemplateMarks.Template),
            .. PairsOf(template.MadeFrom),
        ];
        for (var i = 0; i < pairs.Length; i++)
        {
            sheet.Cell(i + 1, 1).SetValue(pairs[i].Key);
            sheet.Cell(i + 1, 2).SetValue(pairs[i].Value).Style.NumberFormat.SetFormat("@");
        }

        sheet.Protect();
        sheet.Visibility = XLWorksheetVisibility.VeryHidden;
    }

    private static IEnumerable<(string Key, string Value)> PairsOf(MadeFrom? madeFrom)
    {
        if (madeFrom is null)
            yield break;
        yield return (MadeFrom.UploadKey, MadeFrom.Write(madeFrom.Upload));
        if (madeFrom.Seen != madeFrom.Upload)
            yield return (MadeFrom.SeenKey, MadeFrom.Write(madeFrom.Seen));
    }
}
