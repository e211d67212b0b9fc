using QualityReports.Domain.Checking;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Rules;
using QualityReports.Workbooks.Reading;

namespace QualityReports.Workbooks.Tests.Reading;

/// <summary>A file that was read and checked by itself, without an expected identity.</summary>
/// <param name="Document">The return as read; null where the file was refused.</param>
/// <param name="Return">The return; null where the file was refused.</param>
/// <param name="Findings">All findings, those of reading first.</param>
internal sealed record CheckedFile(ReturnDocument? Document, CheckedReturn? Return, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reads and checks a file.</summary>
    public static CheckedFile Of(byte[] file)
    {
        var read = ReturnReader.Read(new MemoryStream(file), ReadingSupport.Forms, TestContext.Current.CancellationToken);
        if (read.Document is not { } document)
            return new CheckedFile(null, null, read.Findings);
        if (IdentityChecker.CheckDocument(null, null, document.Identity) is { } misplaced)
            return new CheckedFile(null, null, [misplaced]);
        var judged = ReturnChecker.Check(document, null);
        return new CheckedFile(document, judged, [.. read.Findings, .. judged.Findings]);
    }
}
