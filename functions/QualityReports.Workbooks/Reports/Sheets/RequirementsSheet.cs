using ClosedXML.Excel;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports;
using QualityReports.Workbooks.Reports.Blocks;
using QualityReports.Workbooks.Reports.Style;
using QualityReports.Workbooks.Reports.Texts;
using QualityReports.Workbooks.Styles;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>三项要求 Requirements</c>: the requirements that each locality meets, with documents and dates, or the reasons; below, the applicants for
/// the title with unmet criteria.</summary>
internal static class RequirementsSheet
{
    private const int HeaderRow = 5;
    private const int Leading = 4;

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var widths = ReportTable.WidthsOf(columns);
        var (sheet, _) = ReportPage.Add(book.Workbook, book.Report, ReportTexts.Requirements, widths, RequirementTexts.Note);
        var table = ReportTable.Write(sheet, HeaderRow, columns, book.Report.RequirementMatrix, ReportTexts.NobodyRequired);
        var row = table.Next;
        if (table.Any)
        {
            sheet.Range(table.Header, 1, table.Last, columns.Count).SetAutoFilter();
            for (var i = 0; i < book.Form.Requirements.Count; i++)
                ReportStyle.Marks(table.Column(sheet, Leading + 1 + i));
            WriteCounts(sheet, row++, book, columns.Count);
        }

        row = WriteApplicants(sheet, row + 1, widths, book);
        sheet.SheetView.Freeze(HeaderRow, 2);
        ReportPage.Print(sheet, book.Report, (HeaderRow, HeaderRow), row - 1, widths.Length);
    }

    private static List<TableColumn<LocalityRequirements>> Columns(ProvinceBook book)
    {
        var form = book.Form;
        var held = book.Report.Titles.HeldBy.ToHashSet();
        var candidates = book.Report.Titles.Candidates.ToHashSet();
        var failing = book.Report.Titles.Failing.Select(applicant => applicant.Locality).ToHashSet();
        var states = book.Report.Localities.ToDictionary(locality => locality.Code, locality => locality.State);
        return
        [
            new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality)),
            new(ReportTexts.Name, 19, (cell, row) => cell.Say(book.NameOf(row.Locality))) { Wraps = true },
            new(ReportTexts.Prefecture, 13, (cell, row) => cell.Say(book.PrefectureOf(row.Locality))) { Wraps = true },
            new(ReportTexts.State, 14, (cell, row) => cell.State(states[row.Locality])),
            .. form.Requirements.Select(requirement =>
                new TableColumn<LocalityRequirements>(RequirementTexts.Met(requirement), 13, (cell, row) => cell.Met(StatusOf(row, requirement).Met))),
            .. from requirement in form.Requirements
               from evidence in EvidenceOf(form, requirement)
               select new TableColumn<LocalityRequirements>(evidence.Label, WidthOf(evidence), (cell, row) => WriteEvidence(cell, form, row, requirement,
                   evidence))
               {
                   Wraps = evidence.Type == IndicatorType.Text,
               },
            new(ReportTexts.Titles, 16, (cell, row) => cell.Say(TitleOf(row.Locality, held, candidates, failing))),
            new(RequirementTexts.Reason, 46, (cell, row) => cell.Say(ReasonOf(book, row, states[row.Locality]))) { Wraps = true },
        ];
    }

    private static string TitleOf(string locality, HashSet<string> held, HashSet<string> candidates, HashSet<string> failing) =>
        held.Contains(locality) ? RequirementTexts.Held.OneLine
        : candidates.Contains(locality) ? RequirementTexts.Candidate.OneLine
        : failing.Contains(locality) ? RequirementTexts.Applies.OneLine
        : "";

    // The form's other questions about a requirement: documents, their dates, the leader's name.
    private static IEnumerable<Indicator> EvidenceOf(FormEdition form, Requirement requirement)
    {
        var conditions = requirement.All.Select(condition => condition.Indicator).ToHashSet();
        return form.Indicators.Where(indicator => indicator.RequiredIf is { } other && conditions.Contains(other) && !conditions.Contains(indicator.Code));
    }

    private static double WidthOf(Indicator indicator) => indicator.Type switch { IndicatorType.Text => 21, IndicatorType.Choice => 16, _ => 12 };

    private static void WriteEvidence(IXLCell cell, FormEdition form, LocalityRequirements row, Requirement requirement, Indicator indicator)
    {
        if (StatusOf(row, requirement).Evidence.TryGetValue(indicator.Code, out var value))
            cell.AnswerOf(form, indicator, value);
        else
            cell.Unknown();
    }

    private static RequirementStatus StatusOf(LocalityRequirements row, Requirement requirement) =>
        row.Requirements.First(status => status.Code == requirement.Code);

    private static string ReasonOf(ProvinceBook book, LocalityRequirements row, LocalityState state)
    {
        if (row.MeetsAll)
            return "";
        return state is LocalityState.Missing or LocalityState.Invalid && row.Requirements.All(status => status.Unmet.All(unmet => unmet.Answer is null))
            ? RequirementTexts.NoReturn.OneLine
            : string.Join('\n', row.Requirements.SelectMany(status => status.Unmet).Select(unmet => RequirementTexts.Unmet(book.Form, unmet)));
    }

    private static void WriteCounts(IXLWorksheet sheet, int row, ProvinceBook book, int last)
    {
        ReportStyle.Total(sheet.Range(row, 1, row, last));
        sheet.Cell(row, 2).Say(RequirementTexts.MetByAll);
        var counts = book.Report.Requirements;
        int[] met = [counts.First, counts.Second, counts.Third];
        for (var i = 0; i < met.Length; i++)
            sheet.Cell(row, Leading + 1 + i).Figure(met[i], FigureFormat.Count).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Cell(row, last).Say(RequirementTexts.AllMet(counts.All, book.Report.Coverage.Required).Both);
        sheet.Row(row).Height = 20;
    }

    private static int WriteApplicants(IXLWorksheet sheet, int row, double[] widths, ProvinceBook book)
    {
        var failing = book.Report.Titles.Failing;
        ReportStyle.Heading(ReportPage.Line(sheet, row++, widths, ReportTexts.Counted(RequirementTexts.FailingApplicants, failing.Count), 22));
        if (failing.Count == 0)
        {
            ReportStyle.Subtitle(ReportPage.Line(sheet, row, widths, RequirementTexts.NobodyFails.OneLine, 22));
            return row + 1;
        }

        foreach (var applicant in failing)
        {
            var text = string.Join("；  ", applicant.Failures.Select(failure => RequirementTexts.Failure(book.Form, failure)));
            ReportStyle.Body(sheet.Range(row, 1, row, widths.Length));
            book.WriteCode(sheet.Cell(row, 1), applicant.Locality);
            sheet.Cell(row, 2).Say(book.NameOf(applicant.Locality)).Style.Alignment.SetWrapText();
            sheet.Range(row, 3, row, widths.Length).Merge();
            sheet.Cell(row, 3).Say(text).Style.Alignment.SetWrapText();
            sheet.Row(row).Height = new[] { ReportStyle.RowHeight, TextFit.Height(text, widths.Skip(2).Sum() - 2, Fonts.BodySize) }.Max();
            row++;
        }

        return row;
    }
}
