using QualityReports.Domain.Findings;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;
using QualityReports.Domain.Returns;
using QualityReports.Samples;
using QualityReports.Workbooks.Reports;
using QualityReports.Workbooks.Reports.National;
using QualityReports.Workbooks.Returned;
using QualityReports.Workbooks.Templates;

namespace QualityReports.TestSupport;

/// <summary>The product's workbooks for tests that cannot await, such as static fields and properties of FsCheck: the thread blocks until its turn.</summary>
public static class Written
{
    /// <summary>A template.</summary>
    public static byte[] Template(ReturnTemplate template) => TemplateWriter.WriteAsync(template, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>A returned workbook.</summary>
    public static byte[] Returned(ReturnDocument document, SubmissionAddress address, string provinceName, string localityName,
        IReadOnlyList<Finding> findings) =>
        ReturnedWorkbookWriter.WriteAsync(document, address, provinceName, localityName, findings, null, null, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>A province's report.</summary>
    public static byte[] Report(ProvincialReport report) => ReportWorkbookWriter.WriteAsync(report, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The nation's report.</summary>
    public static byte[] Report(NationalReport report) => NationalWorkbookWriter.WriteAsync(report, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The workbook of a generated return.</summary>
    public static byte[] Sample(GeneratedReturn item, MadeFrom? madeFrom = null) =>
        SampleFiles.MakeAsync(item, madeFrom, CancellationToken.None).GetAwaiter().GetResult();
}
