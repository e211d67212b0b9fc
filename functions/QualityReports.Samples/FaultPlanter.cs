using QualityReports.Domain.Returns;

namespace QualityReports.Samples;

/// <summary>Plants one fault in a return that has none.</summary>
public static class FaultPlanter
{
    private const string Suffix = "-错误";

    /// <summary>Plants a fault; the original does not change.</summary>
    /// <param name="which">The fault's index in <see cref="Fault.All"/>, modulo its length; if it does not fit the return, the next that does.</param>
    public static FaultyReturn Plant(GeneratedReturn original, int which)
    {
        var count = Fault.All.Count;
        var first = ((which % count) + count) % count;
        var fault = Enumerable.Range(first, count).Select(i => Fault.All[i % count]).First(fault => Fits(original, fault));
        var faulty = Plant(original, fault) with { FileName = ReturnGenerator.FileNameOf(original.Member, original.Period, Suffix) };
        return new FaultyReturn(faulty, fault);
    }

    internal static bool Fits(GeneratedReturn original, Fault fault) => fault.Name switch
    {
        FaultName.NilWithFigures => true,
        _ when original.IsNil => false,
        FaultName.BadDate or FaultName.AnswerNotInList => original.Values.ContainsKey(new IndicatorCode(fault.Subject)),
        FaultName.DuplicateCaseNumber => RowsOfCases(original).Count >= 2,
        FaultName.MissingListCell => RowsOfCases(original).Count >= 1,
        _ => true,
    };

    private static GeneratedReturn Plant(GeneratedReturn original, Fault fault) => fault.Name switch
    {
        FaultName.MissingRequiredValue => Answer(original, fault, CellContent.Blank),
        FaultName.TextInCount => Answer(original, fault, CellContent.OfText("三百多人")),
        FaultName.NegativeCount => Answer(original, fault, CellContent.OfNumber(-3)),
        FaultName.ThreeDecimalsInMoney => Answer(original, fault, CellContent.OfNumber(123.456m)),
        FaultName.BadDate => Answer(original, fault, CellContent.OfText("2008-02-30")),
        FaultName.AnswerNotInList => Answer(original, fault, CellContent.OfText("政协")),
        FaultName.NotApplicableYesNo => Answer(original, fault, CellContent.OfText("不适用")),
        FaultName.ErrorValue => Answer(original, fault, CellContent.OfError("#DIV/0!")),
        FaultName.TooLarge => Answer(original, fault, CellContent.OfNumber(ValueReader.MaxCount + 1)),
        FaultName.NilWithFigures => LeaveFigureInNil(original, fault),
        FaultName.DuplicateCaseNumber => ChangeCase(original, fault, RowsOfCases(original).Count - 1, rows => rows[0]),
        _ => ChangeCase(original, fault, 0, _ => null),
    };

    private static ListDefinition CasesOf(GeneratedReturn original) => original.Form.ListOf(ListRole.Cases);

    private static IReadOnlyList<CellContent[]> RowsOfCases(GeneratedReturn original) => original.Lists.GetValueOrDefault(CasesOf(original).Code) ?? [];

    private static GeneratedReturn Answer(GeneratedReturn original, Fault fault, CellContent content)
    {
        var values = new Dictionary<IndicatorCode, CellContent>(original.Values) { [new IndicatorCode(fault.Subject)] = content };
        if (content.IsBlank)
            values.Remove(new IndicatorCode(fault.Subject));
        return original with { Values = values };
    }

    private static GeneratedReturn LeaveFigureInNil(GeneratedReturn original, Fault fault) => original with
    {
        IsNil = true,
        Values = new Dictionary<IndicatorCode, CellContent> { [new IndicatorCode(fault.Subject)] = CellContent.OfNumber(12) },
        Lists = original.Lists.ToDictionary(list => list.Key, _ => (IReadOnlyList<CellContent[]>)[]),
    };

    // Replaces a cell of one case by the same cell of another, or by a blank.
    private static GeneratedReturn ChangeCase(GeneratedReturn original, Fault fault, int row, Func<IReadOnlyList<CellContent[]>, CellContent[]?> other)
    {
        var rows = RowsOfCases(original);
        var cases = CasesOf(original);
        var column = cases.IndexOf(fault.Subject[(cases.Code.Length + 1)..]);
        var changed = rows.Select(cells => (CellContent[])cells.Clone()).ToList();
        changed[row][column] = other(rows)?[column] ?? CellContent.Blank;
        return original with { Lists = original.Lists.ToDictionary(list => list.Key, list => list.Key == cases.Code ? changed : list.Value) };
    }
}
