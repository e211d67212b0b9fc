using QualityReports.Xml;

namespace QualityReports.Workbooks.Reading;

/// <summary>
/// Ends the reading of a file from any depth of the parsers below. It never leaves <see cref="ReturnReader"/>, which makes it a finding:
/// carrying a result through every loop of three nested streaming parsers would hide what each of them does.
/// </summary>
/// <param name="finding">Why the file is not read.</param>
internal sealed class UnreadableFileException(Finding finding) : Exception(finding.Kind.Code)
{
    public Finding Finding { get; } = finding;

    /// <summary>What any fault of a file comes to, also one that the platform found; null for every other fault.</summary>
    public static Finding? FindingOf(Exception fault) => fault switch
    {
        UnreadableFileException unreadable => unreadable.Finding,
        XmlFaultException xml => OfXml(xml).Finding,
        InvalidDataException => Corrupt(ReadingTexts.BadCompressedData).Finding,
        DecoderFallbackException => Corrupt(ReadingTexts.UnreadableCharacters).Finding,
        _ => null,
    };

    /// <param name="cell">The cell at which it is damaged; null where that is not known.</param>
    public static UnreadableFileException Corrupt(Text detail, CellAddress? cell = null) =>
        new(new Finding(FindingKinds.FileCorrupt) { Expected = detail, Cell = cell });

    public static UnreadableFileException TooLarge(Text detail) => Of(FindingKinds.FileTooLarge, detail);

    public static UnreadableFileException Of(FindingKind kind, Text? detail = null) => new(new Finding(kind) { Expected = detail });

    private static UnreadableFileException OfXml(XmlFaultException fault) => fault.Kind switch
    {
        XmlFault.Malformed => Corrupt(ReadingTexts.MalformedXml(fault.Document, fault.Offset)),
        XmlFault.TooLarge => TooLarge(ReadingTexts.XmlStructure(fault.Document)),
        XmlFault.DocumentType => Of(FindingKinds.FileUnsafeXml, ReadingTexts.DocumentType),
        _ => throw new InvalidOperationException($"There is no answer to {fault.Kind}.", fault),
    };
}
