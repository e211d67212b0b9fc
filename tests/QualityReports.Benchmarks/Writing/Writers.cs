using ClosedXML.Excel;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Consolidation;
using QualityReports.Samples;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Reports;
using QualityReports.Workbooks.Checking;
using QualityReports.Workbooks.Returned;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Benchmarks.Writing;

/// <summary>Work that makes files, by name; its inputs are made before the measurement.</summary>
internal static class Writers
{
    public const string Template = "template";
    public const string Returned = "returned";
    public const string Plain = "plain ClosedXML";

    /// <summary>The most cells of a row of <see cref="Plain"/>.</summary>
    private const int PlainColumns = 12;

    // About as many as report.xlsx of 180 localities has.
    private const int PlainCells = 36_000;

    private static readonly SubmissionAddress Address = new(AreaCode.Parse("330000"), LocalityCode.Parse("330302"), ReportingPeriod.Quarter(2009, 1));

    public static string Report(int localities) => FormattableString.Invariant($"report-{localities}");

    public static string Consolidation(int localities) => FormattableString.Invariant($"consolidate-{localities}");

    /// <summary>The work of that name.</summary>
    public static Action Find(string work) => (work, work.Split('-')) switch
    {
        (Template, _) => () => Written.Template(new ReturnTemplate(SampleReturns.Form, Address, "浙江省", "鹿城区")),
        (Returned, _) => ReturnedOf(),
        (Plain, _) => WritePlain,
        (_, ["report", var localities]) => ReportOf(SizeOf(localities)),
        (_, ["consolidate", var localities]) => ConsolidationOf(SizeOf(localities)),
        _ => throw new ArgumentException($"There is no work {work}.", nameof(work)),
    };

    private static int SizeOf(string localities) => int.Parse(localities, System.Globalization.CultureInfo.InvariantCulture);

    private static Action ReturnedOf()
    {
        var member = SampleRoster.For(Address.Province).First(member => member.Locality == Address.Locality);
        var sent = FaultPlanter.Plant(ReturnGenerator.Generate(SampleReturns.Form, member, Address.Period, SampleRoster.DefaultSeed, rows: 200), 0).Return;
        var judged = (JudgedReturn)new SubmissionJudge(FormCatalog.Load()).Judge(new MemoryStream(Written.Sample(sent)), null, null, CancellationToken.None);
        return () => Written.Returned(judged.Document, Address, "浙江省", member.Name, judged.Findings);
    }

    private static Action ReportOf(int localities)
    {
        var report = SampleProvince.Of(localities).Build();
        return () => Written.Report(report);
    }

    private static Action ConsolidationOf(int localities)
    {
        var inputs = SampleProvince.Of(localities);
        return () => ReportFiles.WriteAsync(inputs.Build(), CancellationToken.None).GetAwaiter().GetResult();
    }

    private static void WritePlain()
    {
        using var opened = OpenedWorkbook.Empty(XLEventTracking.Disabled);
        var workbook = opened.Workbook;
        var sheet = workbook.AddWorksheet("Plain");
        for (var i = 0; i < PlainCells; i++)
        {
            var cell = sheet.Cell((i / PlainColumns) + 1, (i % PlainColumns) + 1);
            if (i % 3 == 0)
                cell.SetValue(FormattableString.Invariant($"text {i}"));
            else
                cell.SetValue(i);
        }

        workbook.SaveAs(new MemoryStream());
    }
}
