namespace QualityReports.EndToEnd.Tests.Demo.Recount;

/// <summary>A rate as the form's page defines it, written independently.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Above">The terms of the numerator, each with its weight.</param>
/// <param name="Below">The indicator of the denominator.</param>
internal sealed record CountedRate(string Code, (string Code, decimal Weight)[] Above, string Below)
{
    /// <summary>Every rate.</summary>
    public static IReadOnlyList<CountedRate> All { get; } =
    [
        new("P1", [("C02", 1)], "C01"),
        new("P2", [("C04", 1)], "C03"),
        new("P3", [("C06", 1), ("C07", 1)], "C08"),
        new("P3a", [("C06", 1)], "C08"),
        new("P3b", [("C07", 1)], "C08"),
        new("P4", [("C09", 1.5m), ("C10", 1), ("C11", 0.5m)], "C12"),
        new("P5", [("F07", 1)], "F06"),
        new("P6", [("B04", 1)], "B03"),
        new("P7", [("C14", 1)], "C13"),
        new("P8", [("D02", 1)], "D01"),
        new("P9", [("D08", 1)], "D07"),
        new("P10", [("E04", 1)], "C08"),
        new("P11", [("F03", 1)], "C08"),
        new("P12", [("D09", 1)], "D01"),
    ];

    /// <summary>The rate of a code.</summary>
    public static CountedRate Of(string code) => All.Single(rate => rate.Code == code);

    /// <summary>The returns that answered every term with a figure: the rate covers only these.</summary>
    public IReadOnlyList<CountedReturn> Answering(IEnumerable<CountedReturn> returns) =>
        [.. returns.Where(item => item[Below] is not null && Above.All(term => item[term.Code] is not null))];

    /// <summary>The numerator; null without a return.</summary>
    public decimal? Numerator(IEnumerable<CountedReturn> returns) =>
        Answering(returns) is { Count: > 0 } some ? some.Sum(item => Above.Sum(term => term.Weight * item[term.Code]!.Value)) : null;

    /// <summary>The denominator; null without a return.</summary>
    public decimal? Denominator(IEnumerable<CountedReturn> returns) => Answering(returns) is { Count: > 0 } some ? some.Sum(item => item[Below]!.Value) : null;

    /// <summary>The quotient, unknown for a zero denominator.</summary>
    public decimal? Value(params IReadOnlyList<CountedReturn> returns) => Quotient(Numerator(returns), Denominator(returns));

    /// <summary>A quotient to the six decimals of a report.</summary>
    public static decimal? Quotient(decimal? above, decimal? below) =>
        above is null || below is null or 0 ? null : Math.Round(above.Value / below.Value, 6, MidpointRounding.AwayFromZero);
}
