using System.Xml;

namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>The XML reader keeps every different name that it meets; beyond any vocabulary of spreadsheets that is an attack on memory.</summary>
internal sealed class BoundedNameTable(string part) : NameTable
{
    private int _count;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

    public override string Add(string key) => Get(key) ?? Count(base.Add(key));

    private string Count(string name) =>
        ++_count > ReadingLimits.XmlNames ? throw UnreadableFileException.TooLarge(ReadingTexts.XmlStructure(part)) : name;
}
