namespace QualityReports.Xml;

/// <summary>The ranges of an attribute, in bytes from the first byte of its tag.</summary>
/// <param name="Name">The first byte of its name.</param>
/// <param name="Colon">The position of the colon in the name; -1 without a prefix.</param>
/// <param name="Value">The first byte of its value, behind the quotation mark.</param>
/// <param name="IsPlain">Whether the value is its bytes: it has no reference, and no white space that becomes a space.</param>
public readonly record struct XmlAttribute(int Name, int NameLength, int Colon, int Value, int ValueLength, bool IsPlain);
