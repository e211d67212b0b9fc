namespace QualityReports.Xml;

/// <summary>How much of a document the scanner holds in memory at once.</summary>
/// <param name="Run">Bytes between two tags, or of one tag.</param>
/// <param name="Attributes">Attributes of one element, declarations of namespaces included.</param>
/// <param name="Depth">Depth of an element below the root element, which has depth 0.</param>
public sealed record XmlLimits(int Run, int Attributes, int Depth);
