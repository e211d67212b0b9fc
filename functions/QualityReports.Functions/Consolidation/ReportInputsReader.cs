using System.Runtime.CompilerServices;
using QualityReports.Domain.Reports.Lists;

namespace QualityReports.Functions.Consolidation;

/// <summary>Reads the inputs of a provincial report: a page of returns for each period shown, and one for each quarter of a year or half. List rows are read
/// only when the report is built, from the partitions of uploads that have any.</summary>
public sealed class ReportInputsReader(
    FormCatalog forms,
    AreaCatalog areas,
    RosterStore roster,
    ReturnStore returns,
    ReturnRowStore rows,
    AcknowledgementStore acknowledgements,
    TimeProvider clock)
{
    /// <returns>Null before the window opens, or without any upload: there is no report to make.</returns>
    /// <exception cref="ArgumentException">There is no such province, or no form serves the period.</exception>
    public async Task<ReportInputs?> ReadAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var inputs = await ReadAnyAsync(province, period, cancellation);
        return inputs?.Current is not { } current || current.Parts.Prepend(current).All(part => part.Accepted.Count + part.Refused.Count == 0) ? null : inputs;
    }

    /// <summary>Reads the inputs also without any upload: the nation's report counts missing localities.</summary>
    /// <returns>Null before the window opens.</returns>
    /// <exception cref="ArgumentException">There is no such province, or no form serves the period.</exception>
    public async Task<ReportInputs?> ReadAnyAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var area = areas.Find(province) ?? throw new ArgumentException($"There is no province {province}.", nameof(province));
        var form = forms.For(period) ?? throw new ArgumentException($"No form serves {period}.", nameof(period));
        if (form.Calendar.WindowOf(period).LastBoundaryPassed(clock.GetUtcNow()) is not { } boundary)
            return null;
        var current = await ReadPeriodAsync(province, period, cancellation);
        return new ReportInputs(
            form,
            area,
            await roster.ReadAsync(province, cancellation),
            current,
            await ReadPeriodAsync(province, period.Previous, cancellation),
            await ReadPeriodAsync(province, period.SameLastYear, cancellation),
            boundary)
        {
            Earlier = await ReadEarlierAsync(province, period, cancellation),
            Acknowledgements = await acknowledgements.ReadAsync(province, period, cancellation),
            // The builder asks for one row after another and cannot await, so this thread blocks.
            Rows = ReadRows(province, current, cancellation).ToBlockingEnumerable(cancellation),
        };
    }

    private async Task<PeriodReturns> ReadPeriodAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var parts = new List<PeriodReturns>();
        foreach (var part in PartsOf(period))
            parts.Add(await returns.ReadAsync(province, part, cancellation));
        var whole = forms.For(period) is null ? PeriodReturns.None(period) : await returns.ReadAsync(province, period, cancellation);
        return whole with { Parts = parts };
    }

    // The longest kind of period within this one that a form serves: a year's quarters, where there is a quarterly form.
    private List<ReportingPeriod> PartsOf(ReportingPeriod period) =>
        Enum.GetValues<PeriodKind>().Where(kind => kind < period.Kind).OrderDescending()
            .Select(kind => period.Split(kind).Where(part => forms.For(part) is not null).ToList())
            .FirstOrDefault(parts => parts.Count > 0) ?? [];

    // The previous period is read already; before the first period of a form there is nothing.
    private async Task<IReadOnlyList<PeriodReturns>> ReadEarlierAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation)
    {
        var earlier = new List<PeriodReturns>();
        var at = period.Previous.Previous;
        for (var i = 2; i < TrendPoint.MaxPeriods && forms.For(at) is not null; i++, at = at.Previous)
            earlier.Add(await ReadPeriodAsync(province, at, cancellation));
        return earlier;
    }

    private async IAsyncEnumerable<ListRecord> ReadRows(AreaCode province, PeriodReturns current, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var period in current.Parts.Prepend(current))
        {
            foreach (var row in period.Accepted.Where(row => row.Lists.Values.Any(list => list.Rows > 0)))
            {
                var address = new SubmissionAddress(province, row.Locality, period.Period);
                await foreach (var record in rows.ReadAsync(address, row.SubmissionId, forms.Find(row.FormEdition)!, cancellation))
                    yield return record;
            }
        }
    }
}
