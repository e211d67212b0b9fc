using QualityReports.Benchmarks.Measuring;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Samples;
using QualityReports.TestSupport;

namespace QualityReports.Benchmarks.Reading;

/// <summary>A workbook for the readers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Make">Makes the file.</param>
/// <param name="Passes">The passes of each reader.</param>
/// <param name="Starts">The number of processes, for the time of the first file.</param>
internal sealed record ReadCase(string Name, Func<byte[]> Make, Passes Passes, int Starts)
{
    private const int Columns = 12;

    private static readonly FormEdition Form = FormCatalog.Load().Editions[^1];

    public static IReadOnlyList<ReadCase> All { get; } =
    [
        new("small", MakeSmall, new Passes(2_000, 30), 7),
        new("medium", () => MakeLists(1_667), new Passes(200, 15), 3),
        new("large", () => MakeLists(50_000), new Passes(12, 20), 1),
    ];

    // A county's return: our template, all sheets, 60 answers, 200 inspections.
    private static byte[] MakeSmall()
    {
        var period = ReportingPeriod.Quarter(2009, 1);
        var member = SampleRoster.For(AreaCode.Parse("330000")).First(member => member.Locality.ToString() == "330302");
        return Written.Sample(ReturnGenerator.Generate(Form, member, period, SampleRoster.DefaultSeed, rows: 200));
    }

    // A number of rows in each of the three lists, every text different.
    private static byte[] MakeLists(int rows) => new FullReturn(Form) { Rows = rows, Columns = Columns }.AddTo(new WorkbookBuilder()).Build();
}
