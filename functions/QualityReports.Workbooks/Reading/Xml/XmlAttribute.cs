namespace QualityReports.Workbooks.Reading.Xml;

/// <summary>Where an attribute stands, counted from the first byte of its tag.</summary>
/// <param name="Name">Where its name begins.</param>
/// <param name="NameLength">The name's length.</param>
/// <param name="Colon">Where in the name its colon is; -1 where it has no prefix.</param>
/// <param name="Value">Where its value begins, behind the quotation mark.</param>
/// <param name="ValueLength">The value's length.</param>
/// <param name="IsPlain">Whether the value means its very bytes: it has no references, and no white space that becomes a space.</param>
internal readonly record struct XmlAttribute(int Name, int NameLength, int Colon, int Value, int ValueLength, bool IsPlain);
