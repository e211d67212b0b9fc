using QualityReports.Domain.Checking;
using QualityReports.Domain.Rules;
using QualityReports.Workbooks.Returned;

namespace QualityReports.Workbooks.Checking;

/// <summary>The result of reading and checking one file: a <see cref="RefusedFile"/> or a <see cref="JudgedReturn"/>.</summary>
/// <param name="Findings">The findings, in the order in which they are listed.</param>
public abstract record Judgement(IReadOnlyList<Finding> Findings)
{
    /// <summary>The counts and the outcome of the findings.</summary>
    public FindingSummary Summary { get; } = FindingSummary.Of(Findings);
}

/// <summary>A file that holds no return of the locality and period asked for.</summary>
public sealed record RefusedFile(IReadOnlyList<Finding> Findings) : Judgement(Findings)
{
    /// <summary>A file refused for one reason.</summary>
    public static RefusedFile For(Finding reason) => new([reason]);
}

/// <summary>A return that was read to its end and checked.</summary>
/// <param name="Document">The return as its workbook states it.</param>
/// <param name="Findings">Those of the reader and of the checks.</param>
public sealed record JudgedReturn(CheckedReturn Return, ReturnDocument Document, IReadOnlyList<Finding> Findings) : Judgement(Findings)
{
    private static readonly FindingKind[] Repetitions = [FindingKinds.ReturnUnchanged, FindingKinds.ReturnHeldBack, FindingKinds.ReturnRepeatsEarlier];

    /// <summary>Whether the return has no error.</summary>
    public bool IsAcceptable => Summary.Outcome is Outcome.Accepted or Outcome.Warnings;

    /// <summary>
    /// Whether a returned workbook is written: a finding has a cell to be shown at. A return that only repeats an earlier one needs no second copy.
    /// </summary>
    public bool HasReturnedWorkbook => Findings.Any(finding => !Repetitions.Contains(finding.Kind)) && ReturnedWorkbookWriter.CanWrite(Document);

    /// <summary>The return with the findings that only a comparison with other returns gives.</summary>
    /// <param name="history">The other returns.</param>
    public JudgedReturn Compare(LocalityCode locality, ReturnHistory history)
    {
        var withLastPeriod = HistoryChecker.Check(ComparedReturn.Of(Return, locality), history.Current, history.Previous);
        var withOneBefore = history.Resubmission is { } resubmission ? ResubmissionChecker.Check(Return, resubmission) : [];
        return new JudgedReturn(Return, Document, FindingOrder.Sort(Findings.Concat(withLastPeriod).Concat(withOneBefore)));
    }
}
