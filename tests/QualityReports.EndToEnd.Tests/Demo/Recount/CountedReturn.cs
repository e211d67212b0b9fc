namespace QualityReports.EndToEnd.Tests.Demo.Recount;

/// <summary>The answers of a locality, read by another library.</summary>
/// <param name="Locality">The locality.</param>
/// <param name="FirstDay">The day on which its first accepted return was sent.</param>
/// <param name="Workbook">The last accepted workbook.</param>
internal sealed record CountedReturn(string Locality, DateOnly FirstDay, string Workbook)
{
    private readonly Dictionary<string, object> _answers = ReturnOracle.Answers(Workbook);

    /// <summary>Whether it is a nil return.</summary>
    public bool IsNil => IsYes("NIL");

    /// <summary>The returns of a period: the first gives the day, the last the answers.</summary>
    public static IReadOnlyList<CountedReturn> Of(IEnumerable<DemoUpload> taken, string period) =>
    [
        .. from upload in taken
           where upload.Period == period
           orderby upload.Sent
           group upload by upload.Locality into uploads
           orderby uploads.Key
           select new CountedReturn(uploads.Key, uploads.First().Day, uploads.Last().Workbook),
    ];

    /// <summary>Whether there is an answer other than N/A.</summary>
    public bool Has(string code) => _answers.ContainsKey(code) && !IsNotApplicable(code);

    /// <summary>Whether the answer is N/A.</summary>
    public bool IsNotApplicable(string code) => _answers.GetValueOrDefault(code) is "N/A" or "不适用" or "/" or "—";

    /// <summary>The number; null without one.</summary>
    public decimal? this[string code] => _answers.GetValueOrDefault(code) is double number ? (decimal)number : null;

    /// <summary>Whether the answer is yes.</summary>
    public bool IsYes(string code) => _answers.GetValueOrDefault(code) is true || Says(code, "是");

    /// <summary>Whether a choice begins with one of these Chinese labels.</summary>
    public bool Says(string code, params string[] labels) =>
        _answers.GetValueOrDefault(code) is string text && labels.Any(label => text == label || text.StartsWith(label + " ", StringComparison.Ordinal));

    /// <summary>The rows of a list.</summary>
    public IReadOnlyList<Dictionary<string, object>> Rows(string sheet) => ReturnOracle.Rows(Workbook, sheet);
}
