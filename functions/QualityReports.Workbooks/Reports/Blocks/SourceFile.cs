namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>A file behind a locality's figures, or the statement that there is none: a row of sheet <c>来源 Sources</c>.</summary>
internal sealed record SourceFile(
    LocalityFigures Locality, string Period, DateTimeOffset? SubmittedAt, string? SubmissionId, string? File, string? Sha256, int? Warnings)
{
    /// <summary>The row of the headings; the files follow.</summary>
    public const int HeaderRow = 5;

    public static Dictionary<string, int> RowsOf(ProvincialReport report)
    {
        var rows = new Dictionary<string, int>();
        foreach (var (i, source) in Of(report).Index())
            rows.TryAdd(source.Locality.Code, HeaderRow + 1 + i);
        return rows;
    }

    public static IReadOnlyList<SourceFile> Of(ProvincialReport report) => [.. report.Localities.SelectMany(locality => Of(report, locality))];

    // The return has the number of its own warnings, also of those not stored; warnings from comparisons belong to the report.
    private static int WarningsOf(ProvincialReport report, LocalityFigures locality)
    {
        var comparisons = report.Form.History.Select(rule => rule.Kind.Code).ToHashSet(StringComparer.Ordinal);
        comparisons.Add(FindingKinds.RowRepeatedElsewhere.Code);
        return locality.Warnings + report.Warnings.Count(one => one.Locality == locality.Code && comparisons.Contains(one.Warning.Code));
    }

    private static IEnumerable<SourceFile> Of(ProvincialReport report, LocalityFigures locality) => locality.Parts is { } parts
        ? parts.Select(part => new SourceFile(locality, part.Period, part.SubmittedAt, part.SubmissionId, null, part.Sha256, null))
        : [new SourceFile(
            locality,
            report.Period,
            locality.SubmittedAt,
            locality.SubmissionId,
            locality.BlobName?[(locality.BlobName.LastIndexOf('/') + 1)..],
            locality.Sha256,
            locality.SubmissionId is null ? null : WarningsOf(report, locality))];
}
