namespace QualityReports.Xml;

/// <summary>Why a document is not read.</summary>
public enum XmlFault
{
    /// <summary>It is not well-formed (XML 1.0 and Namespaces in XML 1.0).</summary>
    Malformed,

    /// <summary>It exceeds one of <see cref="XmlLimits"/>.</summary>
    TooLarge,

    /// <summary>It has a document type, from which entities could be expanded or fetched.</summary>
    DocumentType,
}
