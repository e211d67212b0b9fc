using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace QualityReports.Workbooks.Packaging;

/// <summary>Links between cells of a workbook, written into the saved package. ClosedXML 0.95.4 would search all links of the sheet for each added one. For
/// each saved one it would call a method that <c>ExcelNumberFormat</c> no longer has. That costs two exceptions a link, half the time of a report.</summary>
internal static class CellLinks
{
    // The elements that may follow the links of a sheet (ECMA-376, CT_Worksheet); each of our sheets has page margins.
    private static readonly byte[][] Followers = [.. new[] { "<x:printOptions", "<x:pageMargins" }.Select(Encoding.UTF8.GetBytes)];

    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly ConditionalWeakTable<IXLWorksheet, List<Link>> Added = [];

    /// <summary>Links a cell to a target, which need not exist yet. The caller sets the style.</summary>
    /// <param name="cell">The cell; it must have no link yet.</param>
    /// <param name="sheet">The name of the target's sheet.</param>
    /// <param name="place">The address of the target: <c>A1</c>.</param>
    /// <param name="tip">The tip that the program shows; null for its own.</param>
    public static void Add(IXLCell cell, string sheet, string place, string? tip = null) =>
        Added.GetOrCreateValue(cell.Worksheet).Add(new Link(cell.Address.ToString()!, $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{place}", tip));

    /// <summary>Writes the links of a saved workbook into its sheets.</summary>
    /// <param name="parts">The parts of its package by name.</param>
    public static void Write(XLWorkbook workbook, Dictionary<string, byte[]> parts)
    {
        var targets = PartXml.Read(parts["xl/_rels/workbook.xml.rels"]).Elements().ToDictionary(
            element => element.Attribute("Id")!.Value, element => element.Attribute("Target")!.Value.TrimStart('/'));
        foreach (var element in PartXml.Read(parts["xl/workbook.xml"]).Descendants().Where(element => element.Name.LocalName == "sheet"))
        {
            if (!Added.TryGetValue(workbook.Worksheet(element.Attribute("name")!.Value), out var links))
                continue;
            var target = targets[element.Attribute(Relationships + "id")!.Value];
            var part = target.StartsWith("xl/", StringComparison.Ordinal) ? target : "xl/" + target;
            parts[part] = Insert(parts[part], links);
        }
    }

    // Not as a document: loading the sheets would last as long as writing them.
    private static byte[] Insert(byte[] sheet, List<Link> links)
    {
        var text = new StringBuilder("<x:hyperlinks>");
        foreach (var link in links)
            text.Append(link.ToXml());
        var at = Followers.Select(follower => sheet.AsSpan().IndexOf(follower)).First(index => index >= 0);
        return [.. sheet.AsSpan(0, at), .. Encoding.UTF8.GetBytes(text.Append("</x:hyperlinks>").ToString()), .. sheet.AsSpan(at)];
    }

    private sealed record Link(string Cell, string Target, string? Tip)
    {
        public string ToXml() =>
            $"<x:hyperlink {new XAttribute("ref", Cell)} {new XAttribute("location", Target)}{(Tip is null ? "" : $" {new XAttribute("tooltip", Tip)}")} />";
    }
}
