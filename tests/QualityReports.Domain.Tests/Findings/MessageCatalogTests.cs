using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Findings;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Findings;

public sealed partial class MessageCatalogTests
{
    private static readonly string[] Placeholders = ["{label}", "{found}", "{expected}", "{entry}", "{previous}", "{cell}"];

    [GeneratedRegex(@"\{[^{}]*\}|[{}]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces { get; }

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void CodesOf_Language_AreTheKindsAndNoOthers(Language language) =>
        Assert.Equal(FindingKinds.All.Select(kind => kind.Code).Order(StringComparer.Ordinal), MessageCatalog.CodesOf(language).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void File_EverySentence_IsThereWithKnownPlaceholders(string language)
    {
        var sentences = Sentences(language);

        Assert.All(sentences.Values, message => Assert.All(new[] { message.Message, message.Fix }, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.All(Braces.Matches(text), match => Assert.Contains(match.Value, Placeholders));
        }));
    }

    [Fact]
    public void File_PlaceholdersOfAKind_AreTheSameInBothLanguages()
    {
        var english = Sentences("en");

        Assert.All(Sentences("zh"), pair => Assert.Equal(PlaceholdersOf(pair.Value), PlaceholdersOf(english[pair.Key])));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Render_EveryKind_LeavesNoPlaceholder(Language language) => Assert.All(FindingKinds.All, kind =>
    {
        var message = MessageCatalog.Render(Full(kind, "12万"), language);

        Assert.DoesNotMatch(Braces, message.Message + message.Fix);
        Assert.NotEmpty(message.Message);
        Assert.NotEmpty(message.Fix);
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Render_BracesInWhatAClerkTyped_AreNotExpanded(Language language)
    {
        var message = MessageCatalog.Render(Full(FindingKinds.ValueNotCount, "{expected}{label}{0}{"), language).Message;

        Assert.Contains("{expected}{label}{0}{", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Render_FindingWithoutDetails_StillHasASentence(Language language) =>
        Assert.All(FindingKinds.All, kind => Assert.DoesNotMatch(Braces, MessageCatalog.Render(new Finding(kind), language).Message));

    [Fact]
    public void Render_Subject_IsCodeAndLabel()
    {
        var message = MessageCatalog.Render(Full(FindingKinds.ValueNotCount, "x"), Language.En);

        Assert.StartsWith("C01 Batches sampled", message.Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, FindingMessage> Sentences(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, FindingMessage>>(
            Repository.ReadText($"functions/QualityReports.Domain/Findings/Messages/{language}.json"), JsonSerializerOptions.Web)!;

    private static IEnumerable<string> PlaceholdersOf(FindingMessage message) =>
        Braces.Matches(message.Message + message.Fix).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static Finding Full(FindingKind kind, string found) => new(kind)
    {
        Cell = new CellAddress("表 Return", 4, 31),
        Subject = "C01",
        Label = new Text("监督抽查批次", "Batches sampled"),
        Found = found,
        Expected = new Text("整数", "a whole number"),
        Entry = new Text("文本", "Text"),
    };
}
