using QualityReports.Domain.Areas;
using QualityReports.Domain.Reports;
using QualityReports.Domain.Reports.National;
using QualityReports.TestSupport.Reports;

namespace QualityReports.Domain.Tests.Reports.National;

internal static class SampleNations
{
    public static NationalReport Build(IEnumerable<ProvincialReport> provinces, PreviousNational? before = null) =>
        Combine([.. provinces.Select(ProvinceFigures.Of)], before);

    public static NationalReport Combine(IReadOnlyList<ProvinceFigures> provinces, PreviousNational? before = null) =>
        new NationalReportBuilder(AreaCatalog.Default).Build(Inputs(provinces), before);

    public static NationalInputs Inputs(IReadOnlyList<ProvinceFigures> provinces) =>
        new(SampleReturns.Form, SampleReports.Period, provinces, SampleReturns.Form.Calendar.WindowOf(SampleReports.Period).OpensAt);
}
