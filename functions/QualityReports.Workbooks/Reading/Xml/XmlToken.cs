namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>What stands at the scanner's place.</summary>
internal enum XmlToken : byte
{
    /// <summary>Nothing yet, or nothing more.</summary>
    None,

    /// <summary>A start tag, or a tag that is both.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,

    /// <summary>Text.</summary>
    Text,
}
