using ClosedXML.Excel;
using QualityReports.Workbooks.Packaging;

namespace QualityReports.Workbooks.Templates;

/// <summary>Makes the template of a locality. All its content comes from the form; the same template gives the same bytes.</summary>
public static class TemplateWriter
{
    /// <summary>Makes the workbook once it has its turn.</summary>
    /// <returns>The bytes of an .xlsx file.</returns>
    public static Task<byte[]> WriteAsync(ReturnTemplate template, CancellationToken cancellation) =>
        WorkbookGate.MakeAsync(XLEventTracking.Enabled, workbook => Write(workbook, template), cancellation);

    private static byte[] Write(XLWorkbook workbook, ReturnTemplate template)
    {
        Build(workbook, template);
        return CanonicalPackage.Save(workbook);
    }

    /// <summary>Adds the template's sheets to an empty workbook.</summary>
    /// <returns>The addresses of the entries.</returns>
    internal static TemplateLayout Build(XLWorkbook workbook, ReturnTemplate template)
    {
        Describe(workbook, template);
        var choices = new ChoiceSources();
        var layout = new TemplateLayout();
        GuideSheetWriter.Write(workbook, template);
        ReturnSheetWriter.Write(workbook, template, choices, layout);
        foreach (var list in template.Form.Lists)
            ListSheetWriter.Write(workbook, template, list, choices, layout);
        IdentitySheetWriter.Write(workbook, template);
        choices.WriteSheet(workbook);
        return layout;
    }

    private static void Describe(XLWorkbook workbook, ReturnTemplate template)
    {
        workbook.Properties.Title = template.Form.Title.Both;
        workbook.Properties.Subject = LiteralText.Shown($"{template.LocalityName} {template.Address.Locality} {PeriodNames.Of(template.Address.Period).Zh}");
        workbook.Properties.Author = LiteralText.Shown(template.ProvinceName);
    }
}
