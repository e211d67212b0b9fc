using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Workbooks.Checking;

namespace QualityReports.Functions.Tests.Submissions;

public sealed class FeedbackJsonTests
{
    private static readonly FormEdition Form = FormCatalog.Load().Find("2009")!;

    private static readonly FindingKind[] Kinds = [FindingKinds.ValueRequired, FindingKinds.RowValidityUnusual, .. Form.Rules.Select(rule => rule.Kind)];

    private static CrossRule? RuleOf(FindingKind kind) => Form.Rules.FirstOrDefault(rule => rule.Kind == kind);

    [Property(MaxTest = 30)]
    public Property Write_MoreFindingsThanAreListed_CountsAllByCode() => Prop.ForAll(
        (from many in Gen.Elements(0, 1, 999, 1_000, 1_001, 2_500) from kinds in Gen.Elements(Kinds).ArrayOf(many) select kinds).ToArbitrary(),
        kinds =>
        {
            var findings = kinds.Select((kind, i) => new Finding(kind) { Rule = RuleOf(kind), Found = $"{i}" }).ToList();

            using var json = JsonDocument.Parse(FeedbackJson.Write(SubmissionId.Create(DateTimeOffset.UnixEpoch, "a", "b"), new RefusedFile(findings)));
            var root = json.RootElement;

            return root.GetProperty("counts").EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt32())
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .SequenceEqual(kinds.CountBy(kind => kind.Code).OrderBy(pair => pair.Key, StringComparer.Ordinal))
                && root.GetProperty("errors").GetInt32() + root.GetProperty("warnings").GetInt32() == kinds.Length
                && root.GetProperty("findings").EnumerateArray().Select(one => one.GetProperty("found").GetString())
                    .SequenceEqual(FindingOrder.First(findings, FeedbackJson.MaxListed).Select(finding => finding.Found));
        });
}
