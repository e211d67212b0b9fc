using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Style;

/// <summary>Writes values into cells: texts as text, numbers as numbers, unknown values as unknown.</summary>
internal static class ReportCells
{
    // SpreadsheetML allows 32,767 characters a cell; no text of a report is as long, so a longer one is a mistake and is cut.
    private const int MaxText = 2000;

    public static IXLCell Say(this IXLCell cell, string text)
    {
        cell.SetLiteral(LiteralText.Shown(text.Length > MaxText ? text[..MaxText] : text));
        return cell;
    }

    /// <summary>Writes both languages, Chinese above English.</summary>
    public static IXLCell Stack(this IXLCell cell, Text text) => cell.Say(text.Stacked);

    /// <summary>Writes both languages in one line: 迟报 Late.</summary>
    public static IXLCell Say(this IXLCell cell, Text text) => cell.Say(text.OneLine);

    public static IXLCell SayOrUnknown(this IXLCell cell, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            return cell.Say(text);
        cell.Unknown().Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return cell;
    }

    public static IXLCell Figure(this IXLCell cell, decimal? figure, string format)
    {
        if (figure is not { } number)
            return cell.Unknown();
        cell.SetValue(number);
        cell.Style.NumberFormat.SetFormat(format).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
        return cell;
    }

    public static IXLCell Moment(this IXLCell cell, DateTimeOffset? instant, string format)
    {
        if (instant is not { } at)
            return cell.Unknown();
        cell.SetValue(DateTime.SpecifyKind(at.ToOffset(ChinaTime.Offset).DateTime, DateTimeKind.Unspecified));
        cell.Style.DateFormat.SetFormat(format).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return cell;
    }

    public static void Answer(this IXLCell cell, IndicatorValue answer, string format)
    {
        if (answer.IsNumber)
            cell.Figure(answer.Amount, format);
        else if (answer.Kind == ValueKind.YesNo)
            cell.Figure(answer.Number, format);
        else
            ReportStyle.Absent(answer.Kind == ValueKind.NotApplicable ? cell.Say(ReportTexts.NotApplicable) : cell.Unknown());
    }

    public static IXLCell Day(this IXLCell cell, DateOnly? day)
    {
        if (day is not { } date)
            return cell.Unknown();
        cell.SetValue(date.ToDateTime(TimeOnly.MinValue));
        cell.Style.DateFormat.SetFormat(FigureFormat.Day).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        return cell;
    }

    /// <summary>Writes whether a condition is met: 1 or 0 for sums and filters, shown as words.</summary>
    public static void Met(this IXLCell cell, bool met) =>
        cell.Figure(met ? 1 : 0, FigureFormat.Met).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);

    /// <summary>Writes an answer of any type: figures and days as such, codes by their labels.</summary>
    public static void AnswerOf(this IXLCell cell, FormEdition form, Indicator indicator, IndicatorValue? given)
    {
        if (given is not { Kind: not ValueKind.Blank } answer)
            cell.Unknown();
        else if (answer.IsNumber)
            cell.Figure(answer.Amount, FigureFormat.Of(indicator));
        else if (answer.Kind == ValueKind.Date)
            cell.Day(answer.Day);
        else
            cell.Say(AnswerText.Of(form, indicator, answer));
    }

    public static void State(this IXLCell cell, LocalityState state) => ReportStyle.State(cell.Say(ReportTexts.Of(state)).Style, state);

    public static IXLCell Unknown(this IXLCell cell)
    {
        cell.Say(ReportTexts.Unknown);
        ReportStyle.Absent(cell);
        return cell;
    }

    public static void OutOf(this IXLCell cell, int n, int all) =>
        cell.Say(string.Create(CultureInfo.InvariantCulture, $"{n} / {all}")).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
}
