using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Values;

namespace QualityReports.Domain.Returns;

/// <summary>Judges a cell in which a person reads something else than it holds.</summary>
internal static class ShownValue
{
    /// <summary>The fault of a cell that nobody can read with certainty, whatever its answer should be; null for other cells.</summary>
    /// <param name="isFreeText">Whether the answer is a free text, in which raised characters are usual: m².</param>
    public static FindingKind? Misread(CellContent cell, bool isFreeText) =>
        cell.Kind == CellKind.Malformed ? FindingKinds.ValueMalformed
        : cell.IsStruck ? FindingKinds.ValueStruck
        : cell.IsRaised && !isFreeText ? FindingKinds.ValueRaised
        : null;

    /// <summary>Reads a number in a cell that shows something else. For a text, a code or a percentage the shown value counts. For other figures the screen
    /// and the cell may differ, and either may be right.</summary>
    /// <param name="shown">Its number as the format shows it; empty for nothing.</param>
    /// <param name="read">Reads a plain cell as the same kind of answer.</param>
    /// <param name="isFigure">Whether the answer is a figure.</param>
    /// <param name="isPercent">Whether it is a percentage.</param>
    public static ValueReading Read(CellContent cell, string shown, Func<CellContent, ValueReading> read, bool isFigure, bool isPercent)
    {
        if (shown.Length == 0)
            return Fail(FindingKinds.ValueShownOtherwise);
        if (!isFigure)
            return read(CellContent.OfText(shown)) with { Remark = FindingKinds.ValueReadAsShown };
        if (isPercent && shown.EndsWith('%') && NumberText.TryParse(shown[..^1].Trim(), out var percent))
            return read(CellContent.OfNumber(percent)) with { Remark = FindingKinds.ValueReadAsShown };
        var reading = read(CellContent.OfNumber(cell.Number, null, cell.IsFormula));
        if (NumberText.TryParse(shown, out var same) && same == cell.Number)
            return reading;
        return !IsRounded(shown, cell.Number) ? Fail(FindingKinds.ValueShownOtherwise)
            : reading.Problem is null ? reading with { Remark = FindingKinds.ValueShownRounded }
            : reading;
    }

    /// <summary>A cell as a finding of a kind quotes it: as it is shown, where the finding is about that.</summary>
    public static string Quote(FindingKind kind, CellContent cell) =>
        kind == FindingKinds.ValueShownOtherwise || kind == FindingKinds.ValueShownRounded || kind == FindingKinds.ValueReadAsShown
            ? cell.Shown ?? cell.ToString()
            : cell.ToString();

    /// <summary>The figure that a cell holds where it shows another; null for other problems.</summary>
    public static Text? Held(FindingKind problem, CellContent cell) => problem == FindingKinds.ValueShownOtherwise ? Text.Same(cell.ToString()) : null;

    /// <summary>The answer that counts, as a remark names it.</summary>
    public static Text Counted(FindingKind remark, CellContent cell) =>
        Text.Same(remark == FindingKinds.ValueShownRounded ? cell.ToString() : Quote(remark, cell));

    // At most half a unit of the last decimal that is shown.
    private static bool IsRounded(string shown, decimal number)
    {
        if (!NumberText.TryParse(shown, out var rounded))
            return false;
        var point = shown.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : shown.Length - point - 1;
        return Math.Abs(number - rounded) <= new decimal(5, 0, 0, false, (byte)Math.Min(decimals + 1, 28));
    }

    private static ValueReading Fail(FindingKind problem) => new(IndicatorValue.Blank, problem);
}
