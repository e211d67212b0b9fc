using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace QualityReports.TestSupport;

/// <summary>Builds .xlsx packages in memory from plain XML: well-formed ones, and the unusual ones of some programs.</summary>
public sealed partial class WorkbookBuilder
{
    private const string OfficeTransitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string OfficeStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int FirstCustomStyle = 2;
    private const int FirstCustomFormat = 164;

    private readonly List<WorkbookBuilderSheet> _sheets = [];
    private readonly List<(string Name, CompressionLevel Level, Action<Stream> Write)> _extra = [];
    private readonly Dictionary<string, byte[]?> _overrides = [];
    // A code, or the number of a built-in format.
    private readonly List<(string? Code, int Number, string Font, string Alignment)> _formats = [];
    private readonly Dictionary<string, int> _strings = [];
    private readonly List<string> _stringItems = [];

    /// <summary>The namespaces of ISO/IEC 29500 Strict.</summary>
    public bool Strict { get; init; }

    /// <summary>Parts in UTF-16 with a byte order mark.</summary>
    public bool Utf16 { get; init; }

    /// <summary>Rows and cells without their <c>r</c> attribute.</summary>
    public bool OmitReferences { get; init; }

    /// <summary>Texts within the cells, no table of shared strings.</summary>
    public bool InlineStrings { get; init; }

    /// <summary>Days counted from 1904.</summary>
    public bool Date1904 { get; init; }

    /// <summary>Sheets that show nothing in cells whose number is zero.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>Whether all sheets show formulas instead of values.</summary>
    public bool ShowsFormulas { get; init; }

    /// <summary>The formats of rules, as raw XML: the content of <c>dxfs</c>.</summary>
    public string RuleStyles { get; init; } = "";

    /// <summary>Raw XML at the end of each sheet: conditional formats, extensions.</summary>
    public string SheetEnd { get; init; } = "";

    /// <summary>Rows in the file from the last to the first.</summary>
    public bool ReverseRows { get; init; }

    /// <summary>All names of entries in capitals, the references to them not.</summary>
    public bool CapitalNames { get; init; }

    /// <summary>Relationship targets from the package's root.</summary>
    public bool AbsoluteTargets { get; init; }

    /// <summary>Elements with a prefix, as ClosedXML writes them.</summary>
    public bool Prefixed { get; init; }

    internal string MainNamespace => Strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string OfficeNamespace => Strict ? OfficeStrict : OfficeTransitional;

    /// <summary>Adds a sheet.</summary>
    public WorkbookBuilderSheet AddSheet(string name, bool hidden = false)
    {
        var sheet = new WorkbookBuilderSheet(this, name, hidden);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Replaces a part.</summary>
    public WorkbookBuilder Replace(string part, string xml) => Replace(part, Encoding.UTF8.GetBytes(xml));

    /// <summary>Replaces a part.</summary>
    public WorkbookBuilder Replace(string part, byte[] content)
    {
        _overrides[part] = content;
        return this;
    }

    /// <summary>Leaves a part out.</summary>
    public WorkbookBuilder Remove(string part)
    {
        _overrides[part] = null;
        return this;
    }

    /// <summary>Adds an entry at the end, whatever its name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its content.</param>
    /// <param name="times">The repetitions of the content, for entries larger than memory.</param>
    /// <param name="begin">The text before it.</param>
    /// <param name="end">The text after it.</param>
    public WorkbookBuilder AddEntry(string name, byte[] content, int times = 1, string begin = "", string end = "")
    {
        void Write(Stream stream)
        {
            stream.Write(Encoding.UTF8.GetBytes(begin));
            for (var i = 0; i < times; i++)
                stream.Write(content);
            stream.Write(Encoding.UTF8.GetBytes(end));
        }

        _extra.Add((name, times > 1 ? CompressionLevel.Optimal : CompressionLevel.Fastest, Write));
        return this;
    }

    /// <summary>Replaces a part by one that is written while the package is built: its texts may still go to the table of strings, which is last.</summary>
    /// <param name="part">The part's name.</param>
    /// <param name="write">Writes it.</param>
    public WorkbookBuilder Stream(string part, Action<TextWriter> write)
    {
        void Write(Stream stream)
        {
            using var text = new StreamWriter(stream);
            write(text);
        }

        Remove(part)._extra.Add((part, CompressionLevel.Fastest, Write));
        return this;
    }

    /// <summary>Adds a shared string as raw XML, the content of its <c>si</c>; gives its position.</summary>
    public int AddStringItem(string xml)
    {
        _stringItems.Add($"<si>{xml}</si>");
        return _stringItems.Count - 1;
    }

    /// <summary>Adds a number format by its code; gives the style of its cells.</summary>
    /// <param name="font">The content of its <c>font</c>.</param>
    /// <param name="alignment">Its horizontal alignment.</param>
    public int AddStyle(string format, string font = "", string alignment = "general") =>
        AddStyle((format, FirstCustomFormat + _formats.Count, font, alignment));

    /// <summary>Adds a built-in number format; gives the style of its cells.</summary>
    /// <param name="number">Its number (ECMA-376, 18.8.30).</param>
    public int AddBuiltInStyle(int number) => AddStyle((null, number, "", "general"));

    private int AddStyle((string? Code, int Number, string Font, string Alignment) format)
    {
        _formats.Add(format);
        return FirstCustomStyle + _formats.Count - 1;
    }

    /// <summary>The package.</summary>
    public byte[] Build()
    {
        var file = new MemoryStream();
        WriteTo(file);
        return file.ToArray();
    }

    /// <summary>Writes the package.</summary>
    public void WriteTo(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, level, write) in Parts().Concat(_extra).Concat(StringsPart()))
        {
            using var entry = zip.CreateEntry(name, level).Open();
            write(entry);
        }
    }

    /// <summary>The package as a stream.</summary>
    public MemoryStream BuildStream() => new(Build());

    internal int SharedString(string text)
    {
        if (!_strings.TryGetValue(text, out var position))
            _strings[text] = position = AddStringItem($"<t xml:space=\"preserve\">{Escape(text)}</t>");
        return position;
    }

    internal static string Escape(string text) => SecurityElement.Escape(text)!;

    private IEnumerable<(string Name, CompressionLevel Level, Action<Stream> Write)> Parts() =>
    [
        .. Part("[Content_Types].xml", ContentTypes()),
        .. Part("_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")])),
        .. Part("xl/workbook.xml", WorkbookXml()),
        .. Part("xl/_rels/workbook.xml.rels", WorkbookRelationships()),
        .. Part("xl/styles.xml", Styles()),
        .. _sheets.SelectMany((sheet, i) => Part($"xl/worksheets/sheet{i + 1}.xml", sheet.ToXml())),
    ];

    // Made after the sheets, which fill the table of strings. It may be the largest part.
    private IEnumerable<(string Name, CompressionLevel Level, Action<Stream> Write)> StringsPart()
    {
        const string Name = "xl/sharedStrings.xml";
        return _overrides.ContainsKey(Name) ? Part(Name, "") : [(NameOf(Name), CompressionLevel.Fastest, Write)];

        void Write(Stream stream)
        {
            stream.Write(Encode(Name, $"<sst xmlns=\"{MainNamespace}\">"));
            foreach (var item in _stringItems)
                stream.Write(EncodePiece(Name, item));
            stream.Write(EncodePiece(Name, "</sst>"));
        }
    }

    private string NameOf(string part) => CapitalNames ? part.ToUpperInvariant() : part;

    private IEnumerable<(string Name, CompressionLevel Level, Action<Stream> Write)> Part(string name, string xml)
    {
        var content = _overrides.TryGetValue(name, out var other) ? other : Encode(name, xml);
        return content is null ? [] : [(NameOf(name), CompressionLevel.Fastest, stream => stream.Write(content))];
    }

    private byte[] Encode(string name, string xml)
    {
        var declaration = $"<?xml version=\"1.0\" encoding=\"{(Utf16 ? "UTF-16" : "UTF-8")}\" standalone=\"yes\"?>";
        return [.. Utf16 ? Encoding.Unicode.GetPreamble() : [], .. TextEncoding.GetBytes(declaration), .. EncodePiece(name, xml)];
    }

    private byte[] EncodePiece(string name, string xml)
    {
        if (Prefixed && name.StartsWith("xl/", StringComparison.Ordinal) && !name.EndsWith(".rels", StringComparison.Ordinal))
            xml = xml.Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/", "</x:", StringComparison.Ordinal)
                .Replace(" xmlns=", " xmlns:x=", StringComparison.Ordinal);
        return TextEncoding.GetBytes(xml);
    }

    private Encoding TextEncoding => Utf16 ? Encoding.Unicode : Encoding.UTF8;

    private string ContentTypes() =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + DefaultTypes() + (WorkbookType is null ? Override("xl/workbook.xml", "sheet.main") : OverrideType("xl/workbook.xml", WorkbookType)) + OverrideTypes()
        + Override("xl/styles.xml", "styles") + Override("xl/sharedStrings.xml", "sharedStrings")
        + string.Concat(_sheets.Select((_, i) => Override($"xl/worksheets/sheet{i + 1}.xml", "worksheet"))) + "</Types>";

    private static string Override(string part, string type) => OverrideType(part, $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml");

    private string WorkbookXml() =>
        $"<workbook xmlns=\"{MainNamespace}\" xmlns:r=\"{OfficeNamespace}\"><workbookPr{(Date1904 ? " date1904=\"1\"" : "")}/><sheets>"
        + string.Concat(_sheets.Select((sheet, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{i + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>")))
        + "</sheets></workbook>";

    private string WorkbookRelationships() => Relationships(
        [.. _sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"),
            .. _links],
        AbsoluteTargets ? "/xl/" : "");

    private string Relationships((string Type, string Target)[] targets, string folder = "") =>
        $"<Relationships xmlns=\"{PackageRelationships}\">"
        + string.Concat(targets.Select((target, i) => $"<Relationship Id=\"rId{i + 1}\" "
            + $"Type=\"{(target.Type.Contains(':', StringComparison.Ordinal) ? "" : OfficeNamespace + "/")}{target.Type}\" "
            + $"Target=\"{folder}{target.Target}\"/>"))
        + "</Relationships>";

    // Style 0 is general, 1 is the built-in date 14, then the added ones.
    private string Styles() =>
        $"<styleSheet xmlns=\"{MainNamespace}\"><numFmts count=\"{_formats.Count(format => format.Code is not null)}\">"
        + string.Concat(_formats.Where(format => format.Code is not null)
            .Select(format => $"<numFmt numFmtId=\"{format.Number}\" formatCode=\"{Escape(format.Code!)}\"/>"))
        + $"</numFmts><fonts count=\"{_formats.Count + 1}\"><font/>{string.Concat(_formats.Select(format => $"<font>{format.Font}</font>"))}</fonts>"
        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
        + $"<cellXfs count=\"{_formats.Count + FirstCustomStyle}\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
        + string.Concat(_formats.Select((format, i) =>
            $"<xf numFmtId=\"{format.Number}\" fontId=\"{i + 1}\" applyNumberFormat=\"1\"><alignment horizontal=\"{format.Alignment}\"/></xf>"))
        + $"</cellXfs><dxfs>{RuleStyles}</dxfs></styleSheet>";
}
