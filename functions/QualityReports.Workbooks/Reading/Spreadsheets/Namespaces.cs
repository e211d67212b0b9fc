namespace QualityReports.Workbooks.Reading.Spreadsheets;

/// <summary>The names of Office Open XML in both conformance classes: Transitional, and Strict (ISO/IEC 29500).</summary>
internal static class Namespaces
{
    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string TransitionalMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public const string TransitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static bool IsMain(string space) => space is TransitionalMain or StrictMain;

    /// <summary>Whether a relationship's type has a name in either class: <c>worksheet</c>, <c>styles</c>.</summary>
    public static bool IsRelationship(string type, string name) =>
        type == $"{TransitionalRelationships}/{name}" || type == $"{StrictRelationships}/{name}";
}
