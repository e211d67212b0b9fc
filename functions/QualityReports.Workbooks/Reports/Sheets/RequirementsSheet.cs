using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Sheets;

/// <summary>Sheet <c>三项要求 Requirements</c>: the requirements that each locality meets, with documents and dates, or the reasons; below, the
/// applicants for the title with unmet criteria.</summary>
internal static class RequirementsSheet
{
    private const int Leading = 4;

    public static void Add(ProvinceBook book)
    {
        var columns = Columns(book);
        var sheet = book.Add(ReportTexts.Requirements, columns, RequirementTexts.Note);
        var header = sheet.Row;
        if (sheet.FilteredTable(columns, book.Report.RequirementMatrix, ReportTexts.NobodyRequired) is not null)
            WriteCounts(sheet, book);
        sheet.Row++;
        WriteApplicants(sheet, book);
        sheet.Finish(header, 2, header, header);
    }

    private static List<TableColumn<LocalityRequirements>> Columns(ProvinceBook book)
    {
        var form = book.Form;
        var held = book.Report.Titles.HeldBy.ToHashSet();
        var candidates = book.Report.Titles.Candidates.ToHashSet();
        var failing = book.Report.Titles.Failing.Select(applicant => applicant.Locality).ToHashSet();
        return
        [
            new(ReportTexts.Code, ReportTable.CodeWidth, (cell, row) => book.WriteCode(cell, row.Locality)),
            new(ReportTexts.Name, 19, (cell, row) => cell.Say(book.NameOf(row.Locality))) { Wraps = true },
            new(ReportTexts.Prefecture, 13, (cell, row) => cell.Say(book.PrefectureOf(row.Locality))) { Wraps = true },
            new(ReportTexts.State, 14, (cell, row) => cell.State(book[row.Locality].State)),
            .. form.Requirements.Select(requirement =>
                new TableColumn<LocalityRequirements>(RequirementTexts.Met(requirement), 13, (cell, row) => cell.Met(StatusOf(row, requirement).Met))
                {
                    Look = ColumnLook.Marks,
                }),
            .. from requirement in form.Requirements
               from evidence in EvidenceOf(form, requirement)
               select new TableColumn<LocalityRequirements>(evidence.Label, WidthOf(evidence), (cell, row) => WriteEvidence(cell, form, row, requirement,
                   evidence))
               {
                   Wraps = evidence.Type == IndicatorType.Text,
               },
            new(ReportTexts.Titles, 16, (cell, row) => cell.Say(TitleOf(row.Locality, held, candidates, failing))),
            new(RequirementTexts.Reason, 46, (cell, row) => cell.Say(ReasonOf(book, row, book[row.Locality].State))) { Wraps = true },
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

    private static void WriteCounts(ReportSheet sheet, ProvinceBook book)
    {
        var (row, last, counts) = (sheet.Row++, sheet.Widths.Length, book.Report.Requirements);
        ReportStyle.Total(sheet.Sheet.Range(row, 1, row, last));
        sheet.Sheet.Cell(row, 2).Say(RequirementTexts.MetByAll);
        foreach (var (i, met) in new[] { counts.First, counts.Second, counts.Third }.Index())
            sheet.Sheet.Cell(row, Leading + 1 + i).Figure(met, FigureFormat.Count).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Sheet.Cell(row, last).Say(RequirementTexts.AllMet(counts.All, book.Report.Coverage.Required).Both);
        sheet.Sheet.Row(row).Height = 20;
    }

    private static void WriteApplicants(ReportSheet sheet, ProvinceBook book)
    {
        var failing = book.Report.Titles.Failing;
        sheet.Heading(RequirementTexts.FailingApplicants, failing.Count);
        if (failing.Count == 0)
            sheet.Subtitle(RequirementTexts.NobodyFails.OneLine);
        List<TableColumn<FailingApplicant>> columns =
        [
            new(ReportTexts.Code, (cell, row) => book.WriteCode(cell, row.Locality)),
            new(ReportTexts.Name, (cell, row) => cell.Say(book.NameOf(row.Locality)).Style.Alignment.SetWrapText()),
            new(RequirementTexts.Reason, (cell, row) =>
                cell.Say(string.Join("；  ", row.Failures.Select(failure => RequirementTexts.Failure(book.Form, failure)))))
            {
                Span = sheet.Widths.Length - 2, IsBare = true, Wraps = true, Padding = 2,
            },
        ];
        sheet.Items(columns, failing);
    }
}
