namespace QualityReports.TestSupport;

/// <summary>A cell as raw XML.</summary>
/// <param name="Attributes">Its attributes besides <c>r</c>, beginning with a space.</param>
/// <param name="Content">Its content.</param>
public sealed record RawCell(string Attributes, string Content);
