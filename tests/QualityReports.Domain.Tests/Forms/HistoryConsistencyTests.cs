using QualityReports.Domain.Forms;
using QualityReports.Domain.Tests.Rules;

namespace QualityReports.Domain.Tests.Forms;

public sealed class HistoryConsistencyTests
{
    private const string File = "forms/test.json";
    private const string Words = "\"message\": { \"zh\": \"甲\", \"en\": \"a\" }, \"fix\": { \"zh\": \"甲\", \"en\": \"a\" }";
    private const string Fall = "\"check\": \"fall\", \"share\": 0.5";
    private const string Outlier = "\"check\": \"outlier\", \"threshold\": 3.5, \"localities\": 8, \"least\": 10";

    public static TheoryData<string, string> Faults => new()
    {
        { $"\"check\": \"rise\", \"share\": 0.5, {Words}", "NotInEnumeration" },
        { $"\"share\": 0.5, {Words}", "PropertyRequired" },
        { $"\"check\": \"fall\", {Words}", "PropertyRequired" },
        { $"\"check\": \"fall\", \"share\": 0, {Words}", "NumberTooSmall" },
        { $"\"check\": \"fall\", \"share\": 1, {Words}", "NumberTooBig" },
        { $"{Fall}, \"factor\": 10000, {Words}", "NoAdditionalPropertiesAllowed" },
        { $"{Fall}, \"severity\": \"error\", {Words}", "NoAdditionalPropertiesAllowed" },
        { $"\"check\": \"factor\", \"factor\": 1, \"tolerance\": 0.2, {Words}", "NumberTooSmall" },
        { $"\"check\": \"factor\", \"factor\": 10000, \"tolerance\": -0.2, {Words}", "NumberTooSmall" },
        { $"\"check\": \"factor\", \"factor\": 10000, \"tolerance\": 20, {Words}", "NumberTooBig" },
        { $"\"check\": \"outlier\", \"threshold\": 0, \"localities\": 8, \"least\": 10, {Words}", "NumberTooSmall" },
        { $"\"check\": \"outlier\", \"threshold\": 3.5, \"localities\": 2, \"least\": 10, {Words}", "NumberTooSmall" },
        { $"\"check\": \"outlier\", \"threshold\": 3.5, \"localities\": 8.5, \"least\": 10, {Words}", "IntegerExpected" },
        { $"\"check\": \"outlier\", \"threshold\": 3.5, \"localities\": 8, \"least\": -1, {Words}", "NumberTooSmall" },
        { $"{Fall}, \"of\": {{ \"type\": \"text\" }}, {Words}", "NotInEnumeration" },
        { $"{Fall}, \"of\": {{ }}, {Words}", "TooFewProperties" },
        { $"{Fall}, \"of\": {{ \"type\": \"percent\", \"nature\": \"stock\" }}, {Words}", "the form has no such figure" },
        { $"{Fall}, {Words.Replace("\"甲\"", "\"{expected}\"", StringComparison.Ordinal)}", "'{expected}' is no placeholder" },
        { $"{Outlier}, {Words.Replace("\"a\"", "\"{median}\"", StringComparison.Ordinal)}", "'{median}' is no placeholder" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_FaultyRule_NamesLineRuleAndReason(string parts, string reason)
    {
        var json = RuleForm.WriteHistory($"{{ \"id\": \"H89\", {Fall}, {Words} }}", $"{{ \"id\": \"H90\", {parts} }}");
        var line = json.Split('\n').ToList().FindIndex(text => text.Contains("\"H90\"", StringComparison.Ordinal)) + 1;

        var fault = Assert.Throws<FormException>(() => FormReader.Read(json, File));

        Assert.Contains(
            fault.Faults,
            text => text.StartsWith($"{File}:{line}:", StringComparison.Ordinal) && text.Contains($"rule H90: {reason}", StringComparison.Ordinal));
        Assert.DoesNotContain(fault.Faults, text => text.Contains("H89", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_IdUsedTwice_IsAFault()
    {
        var rule = $"{{ \"id\": \"H90\", {Fall}, {Words} }}";

        var fault = Assert.Throws<FormException>(() => FormReader.Read(RuleForm.WriteHistory(rule, rule), File));

        Assert.Contains("history[1].id: 'H90' is used twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_IdOfACrossCheck_IsAFault() =>
        Assert.Contains(
            "history[0].id: rule R01: PatternMismatch",
            Assert.Throws<FormException>(() => FormReader.Read(RuleForm.WriteHistory($"{{ \"id\": \"R01\", {Fall}, {Words} }}"), File)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Read_RuleThatNamesItsKindLast_IsRead()
    {
        const string Limits = "\"localities\": 5, \"least\": 2.5, \"threshold\": 4, \"of\": { \"type\": \"money\" }";

        var form = FormReader.Read(RuleForm.WriteHistory($"{{ {Words}, {Limits}, \"check\": \"outlier\", \"id\": \"H90\" }}"), File);

        var rule = Assert.IsType<OutlierRule>(Assert.Single(form.History));

        Assert.Equal((4m, 5, 2.5m, IndicatorType.Money), (rule.Threshold, rule.Localities, rule.Least, rule.Of!.Type!.Value));
    }
}
