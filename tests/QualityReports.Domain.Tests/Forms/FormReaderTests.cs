using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Forms;

/// <summary>Breaks the real file at one position at a time: each fault has file, line and reason.</summary>
public sealed class FormReaderTests
{
    private const string File = "forms/2009.json";

    private static readonly string Good = Repository.ReadText("functions/QualityReports.Domain/Forms/Editions/2009.json").ReplaceLineEndings("\n");

    // The text in the file, its replacement, and a part of the reason. The fault is on the changed line.
    public static TheoryData<string, string, string> Mutations { get; } = new()
    {
        { "\"edition\": \"2009\",", "\"edition\" \"2009\",", "Invalid character" },
        { "\"edition\": \"2009\",", "\"edition\": \"2009\", \"edition\": \"2010\",", "already exists" },
        { "\"firstPeriod\": \"2008-Q1\",", "\"firstPeriod\": \"2008-Q1\", // since the pilot", "'/'" },
        { "\"edition\": \"2009\",", "\"edition\": \"MMIX\",", "PatternMismatch" },
        { "\"periods\": [\"quarter\", \"year\"]", "\"periods\": [\"quarter\", \"decade\"]", "NotInEnumeration" },
        { "\"periods\": [\"quarter\", \"year\"]", "\"periods\": []", "TooFewItems" },
        { "\"firstPeriod\": \"2008-Q1\"", "\"firstPeriod\": \"2008-Q5\"", "PatternMismatch" },
        { "\"firstPeriod\": \"2008-Q1\"", "\"firstPeriod\": \"1949-Q1\"", "'1949-Q1' is no period" },
        { "\"firstPeriod\": \"2008-Q1\"", "\"firstPeriod\": \"2008-Q1\", \"lastPeriod\": \"2100\"", "'2100' is no period" },
        { "\"opens\": 1, \"timely\": 15", "\"opens\": 16, \"timely\": 15", "calendar: the days must come in the order" },
        { "\"due\": 25, \"locks\": 40", "\"due\": 25, \"locks\": 20", "calendar: the days must come in the order" },
        { "\"opens\": 1,", "\"opens\": \"1\",", "IntegerExpected" },
        { "\"opens\": 1,", "\"opens\": -1,", "NumberTooSmall" },
        { "\"return\": \"表 Return\"", "\"return\": \"表/Return\"", "PatternMismatch" },
        { "\"code\": \"A02\", \"section\": \"A\"", "\"code\": \"A01\", \"section\": \"A\"", "'A01' is used twice" },
        { "\"code\": \"A01\", \"section\": \"A\"", "\"code\": \"A1\", \"section\": \"A\"", "PatternMismatch" },
        { "\"code\": \"A01\", \"section\": \"A\"", "\"code\": \"A01\", \"section\": \"K\"", "there is no section 'K'" },
        { "\"type\": \"text\", \"required\": false, \"requiredIf\": \"A05\"", "\"type\": \"text\", \"required\": false, \"requiredIf\": \"A08\"",
            "'A08' is no yes/no indicator" },
        { "\"type\": \"text\", \"required\": false, \"requiredIf\": \"A05\"", "\"type\": \"text\", \"required\": false, \"requiredIf\": \"K99\"",
            "'K99' is no yes/no indicator" },
        { "\"type\": \"text\", \"required\": false, \"requiredIf\": \"A05\"", "\"type\": \"text\", \"required\": true, \"requiredIf\": \"A05\"",
            "either required or required if" },
        { "\"type\": \"choice\", \"required\": false, \"requiredIf\": \"A01\", \"codeList\": \"issuing-body\"",
            "\"type\": \"choice\", \"required\": false, \"requiredIf\": \"A01\"", "a choice, and nothing else" },
        { "\"codeList\": \"issuing-body\"", "\"codeList\": \"nobody\"", "there is no code list 'nobody'" },
        { "\"codeList\": \"inspection-level\"", "\"codeList\": \"nobody\"", "there is no code list 'nobody'" },
        { "\"type\": \"percent\", \"required\": false, \"over\": \"none\"", "\"type\": \"percent\", \"required\": false, \"over\": \"sum\"",
            "only counts and money add up" },
        { "\"type\": \"percent\", \"required\": false, \"over\": \"none\"", "\"type\": \"percent\", \"required\": false, \"over\": \"count-yes\"",
            "only yes/no indicators are counted" },
        { "\"type\": \"percent\", \"required\": false, \"over\": \"none\"", "\"type\": \"percent\", \"required\": false, \"over\": \"average\"",
            "NotInEnumeration" },
        { "{ \"code\": \"government\",", "{ \"code\": \"party\",", "'party' is used twice" },
        { "\"zh\": \"政府副职\"", "\"zh\": \"政府正职\"", "'政府正职' is used twice" },
        { "\"code\": \"brand-kind\"", "\"code\": \"case-status\"", "'case-status' is used twice" },
        { "\"sheet\": \"案件 Cases\"", "\"sheet\": \"表 return\"", "there is a sheet '表 return' already" },
        { "\"key\": \"caseNumber\"", "\"key\": \"number\"", "there is no column 'number'" },
        { "\"identity\": [\"caseNumber\"]", "\"identity\": [\"number\"]", "'number' is no required column" },
        { "\"identity\": [\"caseNumber\"]", "\"identity\": [\"den\"]", "'den' is no required column" },
        { "\"identity\": [\"caseNumber\"]", "\"identity\": [\"value\"]", "'value' is no required column" },
        { "\"identity\": [\"caseNumber\"]", "\"identity\": []", "TooFewItems" },
        { "\"identity\": [\"caseNumber\"]", "\"identity\": [\"caseNumber\", \"caseNumber\"]", "ItemsNotUnique" },
        { "\"code\": \"party\", \"label\": { \"zh\": \"当事人\"", "\"code\": \"category\", \"label\": { \"zh\": \"当事人\"", "'category' is used twice" },
        { "{ \"column\": \"result\", \"equals\": \"fail\" }", "{ \"column\": \"result\", \"equals\": \"failed\" }", "'result' has no answer 'failed'" },
        { "{ \"column\": \"result\", \"equals\": \"fail\" }", "{ \"column\": \"outcome\", \"equals\": \"fail\" }", "'outcome' has no answer 'fail'" },
        { "\"required\": false, \"requiredIf\": { \"column\": \"status\"", "\"required\": true, \"requiredIf\": { \"column\": \"status\"",
            "either required or required if" },
        { "\"maxRows\": 50000,\n      \"key\"", "\"maxRows\": 50001,\n      \"key\"", "NumberTooBig" },
        { "\"numerator\": [ { \"indicator\": \"C02\"", "\"numerator\": [ { \"indicator\": \"C99\"", "'C99' is no figure that adds up" },
        { "\"numerator\": [ { \"indicator\": \"C02\"", "\"numerator\": [ { \"indicator\": \"C05\"", "'C05' is no figure that adds up" },
        { "\"code\": \"P2\"", "\"code\": \"P1\"", "'P1' is used twice" },
        { "\"indicator\": \"A05\", \"isOneOf\": [\"yes\"]", "\"indicator\": \"A05\", \"isOneOf\": [\"maybe\"]", "'A05' has no answer 'maybe'" },
        { "\"isOneOf\": [\"head\", \"deputy\"]", "\"isOneOf\": [\"head\", \"mayor\"]", "'A11' has no answer 'mayor'" },
        { "\"applies\": \"G01\"", "\"applies\": \"G03\"", "'G03' is no yes/no indicator" },
        { "\"rate\": \"P6\"", "\"rate\": \"P60\"", "there is no rate 'P60'" },
        { "\"left\": \"D08\"", "\"left\": \"A02\"", "'A02' is no figure" },
        { "\"titleHeld\": \"G02\"", "\"titleHeld\": \"C01\"", "'C01' is no yes/no indicator" },
        { "\"keyFigures\": [\"C01\", \"P1\"", "\"keyFigures\": [\"C01\", \"P99\"", "there is no indicator or rate 'P99'" },
        { "\"nature\": \"stock\", \"notAfterPeriodEnd\": true", "\"nature\": \"stock\", \"notAfterPeriodEnd\": \"yes\"", "BooleanExpected" },
        { "\"type\": \"percent\", \"required\"", "\"type\": \"percent\", \"notAfterPeriodEnd\": true, \"required\"", "only a date lies before or after" },
        { "\"type\": \"text\", \"required\": true }", "\"type\": \"text\", \"required\": true, \"notAfterPeriodEnd\": true }",
            "only a date lies before or after" },
        { "\"notBefore\": \"filedOn\"", "\"notBefore\": \"party\"", "'closedOn' and 'party' are not two dates" },
        { "\"notBefore\": \"filedOn\"", "\"notBefore\": \"openedOn\"", "'closedOn' and 'openedOn' are not two dates" },
        { "\"equals\": \"china-top\" }, \"years\": [3, 5]", "\"equals\": \"china-best\" }, \"years\": [3, 5]", "'kind' has no answer 'china-best'" },
        { "{ \"column\": \"kind\", \"equals\": \"china-top\" }, \"years\"", "{ \"column\": \"product\", \"equals\": \"china-top\" }, \"years\"",
            "'product' has no answer 'china-top'" },
        { "\"years\": [3, 5]", "\"years\": [3, 0]", "NumberTooSmall" },
        { "\"years\": [3, 5]", "\"years\": []", "TooFewItems" },
        { "\"key\": \"caseNumber\"",
            "\"key\": \"caseNumber\", \"validities\": [ { \"where\": { \"column\": \"status\", \"equals\": \"open\" }, \"years\": [1] } ]",
        "'L2' has no date 'validFrom'" },
        { "\"smallestRankedBatches\": 10", "\"smallestRankedBatches\": 10, \"largest\": 20", "NoAdditionalPropertiesAllowed" },
        { "\"batches\": \"C01\"", "\"batches\": \"C05\"", "'C05' is no figure that adds up" },
        { "{ \"rate\": \"P1\", \"first\": \"highest\" }", "{ \"rate\": \"P99\", \"first\": \"highest\" }", "there is no rate 'P99'" },
        { "{ \"rate\": \"P1\", \"first\": \"highest\" }", "{ \"rate\": \"P1\", \"first\": \"biggest\" }", "NotInEnumeration" },
        { "\"trend\": [\"P1\",", "\"trend\": [\"P98\",", "there is no rate 'P98'" },
        { "\"estimates\": [\"C01\",", "\"estimates\": [\"A01\",", "'A01' is no figure that adds up" },
        { "\"filed\": \"D01\"", "\"filed\": \"A01\"", "'A01' is no figure that adds up" },
        { "\"dens\": \"D05\"", "\"dens\": \"D99\"", "'D99' is no figure that adds up" },
        { "\"role\": \"brands\"", "\"role\": \"cases\"", "'cases' is used twice" },
        { "\"role\": \"brands\"", "\"role\": \"marks\"", "NotInEnumeration" },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Read_SpoiltFile_NamesFileLineAndReason(string part, string spoilt, string reason)
    {
        var at = Good.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, part);
        var json = Good[..at] + spoilt + Good[(at + part.Length)..];

        var fault = Assert.Throws<FormException>(() => FormReader.Read(json, File));

        var line = Good[..at].Count(c => c == '\n') + 1;
        Assert.Contains(fault.Faults, text => text.StartsWith($"{File}:{line}:", StringComparison.Ordinal) && text.Contains(reason, StringComparison.Ordinal));
        Assert.All(fault.Faults, text => Assert.StartsWith(File + ":", text, StringComparison.Ordinal));
        Assert.All(fault.Faults, text => Assert.Contains(text, fault.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{", 1)]
    [InlineData("{}", 1)]
    [InlineData("not a form", 1)]
    public void Read_NoFormAtAll_IsAFaultAndNothingElse(string json, int line)
    {
        var fault = Assert.Throws<FormException>(() => FormReader.Read(json, File));

        Assert.All(fault.Faults, text => Assert.StartsWith($"{File}:{line}:", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"code\": \"den\"", "\"code\": \"place\"", "reports read column 'den' of the list of cases")]
    [InlineData("\"role\": \"brands\",", "", "reports read column 'validTo' of the list of brands")]
    public void Read_ListThatReportsCannotRead_NamesTheColumn(string part, string spoilt, string reason)
    {
        var fault = Assert.Throws<FormException>(() => FormReader.Read(Good.Replace(part, spoilt, StringComparison.Ordinal), File));

        Assert.Contains(fault.Faults, text => text.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("thresholds")]
    [InlineData("reports")]
    [InlineData("calendar")]
    [InlineData("keyFigures")]
    public void Read_MissingPart_NamesIt(string part)
    {
        var json = Good.Replace($"  \"{part}\":", $"  \"x{part}\":", StringComparison.Ordinal);

        var fault = Assert.Throws<FormException>(() => FormReader.Read(json, File));

        Assert.Contains(fault.Faults, text => text.Contains(part + ": PropertyRequired", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralFaults_NamesEach()
    {
        var json = Good
            .Replace("\"requiredIf\": \"A05\"", "\"requiredIf\": \"A08\"", StringComparison.Ordinal)
            .Replace("\"titleHeld\": \"G02\"", "\"titleHeld\": \"C01\"", StringComparison.Ordinal);

        Assert.Equal(2, Assert.Throws<FormException>(() => FormReader.Read(json, File)).Faults.Count);
    }
}
