using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace QualityReports.Workbooks.Tests;

/// <summary>Texts that could make a workbook compute, link, fetch or fail, and the search of a written package for them.</summary>
internal static partial class HostileText
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Escape { get; }

    /// <summary>The texts.</summary>
    public static readonly string[] Texts =
    [
        "=1+1", "+1+1", "-1-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "'=1+1", "''", "＝1+1", "＋1", "－1", "＠SUM(A1)", "{=1+1}",
        "=cmd|'/C calc'!A0", "=DDE(\"cmd\";\"/C calc\";\"x\")", "=HYPERLINK(\"http://example.org\",\"x\")", "=WEBSERVICE(\"http://example.org\")",
        "http://example.org", "\\\\example.org\\share", "file:///etc/passwd", "#'表 Return'!A1",
        "</t></si><f>1+1</f>", "<b>&amp;&lt;", "<![CDATA[x]]>", "<?xml?>", "{label}{found}{0}", "&[Page]&P&D",
        "_x0041_", "_x003D_1+1", "_x005F_x0041_", "_x000D_", "__x0041__", "_X0041_", "_x0000_", "_xD800_",
        "a\rb", "a\r\nb", "a\nb", "a\tb", "𠮷野家 😀", "\uFFFD", "\uFEFFx", "\u202Eabc", "12万", "1.50", "TRUE", "1E5", "00123", "2009-3", " 三百 ", "#REF!",
        "a\u0000b", "\u0001=1+1", "a\u000Bb\u001F", "_x0041\u0001_", "\u0001x0041_",
    ];

    /// <summary>The text as shown to people: line feeds for line breaks, and a space for characters that XML cannot contain.</summary>
    public static string Shown(string text) =>
        string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        .Select(c => c is '\n' or '\t' or (>= ' ' and < '\uFFFE') ? c : ' '));

    /// <summary>The formulas of a package's sheets: the name of the part and the formula, at its cell.</summary>
    public static List<(string Part, string Cell, string Formula)> FormulasOf(byte[] file) =>
    [
        .. from part in PartsOf(file)
           where part.Key.StartsWith("xl/worksheets/", StringComparison.Ordinal)
           from formula in part.Value.Descendants(Main + "f")
           select (part.Key, (string)formula.Parent!.Attribute("r")!, formula.Value),
    ];

    /// <summary>Every external reference of a package.</summary>
    public static List<string> WaysOut(byte[] file) =>
    [
        .. from part in PartsOf(file)
           from element in part.Value.Descendants()
           where (string?)element.Attribute("TargetMode") == "External"
               || element.Name.LocalName is "ddeLink" or "oleLink" or "externalReference" or "oleObject" or "webPublishItem"
           select $"{part.Key}: {element}",
    ];

    /// <summary>The kinds of cells: of the attribute t, and null for numbers.</summary>
    public static IEnumerable<(string Part, string? Type)> CellTypesOf(byte[] file) =>
        from part in PartsOf(file)
        where part.Key.StartsWith("xl/worksheets/", StringComparison.Ordinal)
        from cell in part.Value.Descendants(Main + "c")
        where cell.Element(Main + "f") is null
        select (part.Key, (string?)cell.Attribute("t"));

    /// <summary>The errors that the validator of the Open XML SDK finds.</summary>
    public static IEnumerable<string> Violations(byte[] file)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(package, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    public static Dictionary<string, XDocument> PartsOf(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(entry => entry.FullName, Load);
    }

    /// <summary>The text of a shared string or comment as a spreadsheet program shows it: its runs, without the escapes of ST_Xstring.</summary>
    public static string TextOf(XElement item) =>
        Escape.Replace(
            string.Concat(item.Descendants(Main + "t").Select(text => text.Value)), match =>
                ((char)Convert.ToUInt16(match.Groups["code"].Value, 16)).ToString());

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
