using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Checking;

/// <summary>Compares a return with the accepted one before: the identical file, or lists that lost rows.</summary>
public static class ResubmissionChecker
{
    private const int MaxNameLength = 60;

    /// <summary>The findings.</summary>
    /// <param name="resubmission">Relates it to the accepted return before.</param>
    public static IEnumerable<Finding> Check(CheckedReturn incoming, Resubmission resubmission)
    {
        if (resubmission.State == SubmissionState.Unchanged)
            yield return new Finding(FindingKinds.ReturnUnchanged) { Found = Minute(resubmission.Before.SubmittedAt) };
        foreach (var lost in resubmission.LostRows)
            yield return Describe(incoming, incoming.Form.ListOf(lost.List), lost);
    }

    private static Finding Describe(CheckedReturn incoming, ListDefinition list, LostRows lost) => new(FindingKinds.ListRowsLost)
    {
        Cell = FirstCell(incoming, list),
        Subject = list.Code,
        Label = list.Title,
        Found = string.Create(CultureInfo.InvariantCulture, $"{lost.Lost}/{lost.Before}"),
        Expected = Text.Same(string.Join("; ", lost.Names.Select(Shorten)) + (lost.Lost > lost.Names.Count ? "; …" : "")),
    };

    // The first row, or the sheet where there are no rows.
    private static CellAddress FirstCell(CheckedReturn incoming, ListDefinition list)
    {
        var document = incoming.Lists.GetValueOrDefault(list.Code);
        return document?.Rows.Count > 0 ? document.AddressOf(document.Rows[0], 0) : new CellAddress(document?.Sheet ?? list.Sheet, 1, 1);
    }

    private static string Shorten(string name) => name.Length > MaxNameLength ? string.Concat(name.AsSpan(0, MaxNameLength - 1), "…") : name;

    private static string Minute(DateTimeOffset instant) => instant.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
