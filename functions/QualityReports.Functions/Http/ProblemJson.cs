using QualityReports.Domain;
using QualityReports.Workbooks.Checking;

namespace QualityReports.Functions.Http;

/// <summary>Problem details as RFC 9457 writes them, with a code for programs and both languages.</summary>
/// <param name="Type">The code as a URN.</param>
/// <param name="Title">What is wrong and what to do, in English.</param>
/// <param name="Detail">The same in Chinese.</param>
/// <param name="Code">Tells it from the others.</param>
/// <param name="Findings">What is wrong in detail, where there is more than one thing.</param>
public sealed record ProblemJson(
    string Type, string Title, int Status, string Detail, string Code, Text Message, IReadOnlyList<FindingJson>? Findings);
