namespace QualityReports.Functions.Http;

/// <summary>Problem details of RFC 9457, with a code for programs and both languages.</summary>
/// <param name="Type">The code as a URN.</param>
/// <param name="Title">The fault and the remedy, in English.</param>
/// <param name="Detail">The fault and the remedy, in Chinese.</param>
/// <param name="Findings">The findings, where there are several.</param>
public sealed record ProblemJson(
    string Type, string Title, int Status, string Detail, string Code, Text Message, IReadOnlyList<FindingJson>? Findings);
