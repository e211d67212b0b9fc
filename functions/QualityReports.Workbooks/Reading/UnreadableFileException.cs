using QualityReports.Domain;
using QualityReports.Domain.Findings;

namespace QualityReports.Workbooks.Reading;

/// <summary>
/// Ends the reading of a file from any depth of the parsers below. It never leaves <see cref="ReturnReader"/>, which makes it a finding:
/// carrying a result through every loop of three nested streaming parsers would hide what each of them does.
/// </summary>
/// <param name="finding">Why the file is not read.</param>
internal sealed class UnreadableFileException(Finding finding) : Exception(finding.Kind.Code)
{
    public Finding Finding { get; } = finding;

    public static UnreadableFileException Corrupt(Text detail) => Of(FindingKinds.FileCorrupt, detail);

    public static UnreadableFileException TooLarge(Text detail) => Of(FindingKinds.FileTooLarge, detail);

    public static UnreadableFileException Of(FindingKind kind, Text? detail = null) => new(new Finding(kind) { Expected = detail });
}
