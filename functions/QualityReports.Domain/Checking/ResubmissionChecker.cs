using System.Globalization;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Periods;
using QualityReports.Domain.Returns;

namespace QualityReports.Domain.Checking;

/// <summary>Says what a return is to the one that was taken before: the very same, or one whose lists are shorter than they were.</summary>
public static class ResubmissionChecker
{
    private const int MaxNameLength = 60;

    /// <summary>The findings.</summary>
    /// <param name="incoming">The return.</param>
    /// <param name="resubmission">What it is to the one before.</param>
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

    // Where the rows begin, or the sheet where there is none.
    private static CellAddress FirstCell(CheckedReturn incoming, ListDefinition list)
    {
        var document = incoming.Lists.GetValueOrDefault(list.Code);
        return document?.Rows.Count > 0 ? document.AddressOf(document.Rows[0], 0) : new CellAddress(document?.Sheet ?? list.Sheet, 1, 1);
    }

    private static string Shorten(string name) => name.Length > MaxNameLength ? string.Concat(name.AsSpan(0, MaxNameLength - 1), "…") : name;

    private static string Minute(DateTimeOffset instant) => instant.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
