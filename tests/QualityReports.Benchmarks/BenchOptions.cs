namespace QualityReports.Benchmarks;

/// <summary>The options of <c>qr bench</c>, which has checked them.</summary>
/// <param name="Only">The only part to run; null for all.</param>
/// <param name="Json">One line of JSON a case instead of tables.</param>
/// <param name="Check">Compare the ratios with the committed ones.</param>
/// <param name="Baseline">Write the ratios into the file of the committed ones.</param>
internal sealed record BenchOptions(string? Only, bool Json, bool Check, bool Baseline)
{
    public static BenchOptions Parse(string[] args) =>
        new(args.SkipWhile(argument => argument != "--only").Skip(1).FirstOrDefault(), args.Contains("--json"), args.Contains("--check"),
            args.Contains("--baseline"));

    public bool Includes(string part) => Only is null || Only == part;
}
