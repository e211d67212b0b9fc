using System.Text.Json;
using System.Text.RegularExpressions;
using QualityReports.Infrastructure.Tests.Bicep;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Operations;

/// <summary>The choices of an operator: the template's parameters, azd's variables and the table of docs/deploy.md are the same.</summary>
public sealed partial class ParameterTests(CompiledTemplates templates)
{
    private static readonly string Document = Repository.ReadText("docs/deploy.md");

    [GeneratedRegex(@"^\$\{(?<variable>\w+)(=(?<default>.*))?\}$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"^\| `(?<variable>[A-Z_]+)` \| (?<default>[^|]*)\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Row { get; }

    [Fact]
    public async Task Parameters_OfTheTemplate_AreAllAzds()
    {
        var parameters = (await templates.MainTemplateAsync()).GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name);

        Assert.Equal(parameters.Order(StringComparer.Ordinal), Azd().Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
    }

    // The defaults are the same with azd and without.
    [Fact]
    public async Task Defaults_OfAzd_AreThoseOfTheTemplate()
    {
        var template = (await templates.MainTemplateAsync()).GetProperty("parameters");

        Assert.All(Azd(), parameter =>
        {
            var hasDefault = template.GetProperty(parameter.Name).TryGetProperty("defaultValue", out var value);
            Assert.Equal(hasDefault, parameter.Default is not null);
            if (hasDefault)
                Assert.Equal(value.ToString(), parameter.Default, ignoreCase: true);
        });
    }

    [Fact]
    public void Variables_OfAzd_AreTheRowsOfTheDeployDoc()
    {
        var documented = Row.Matches(DocPage.Section("docs/deploy.md", "## What to choose"))
            .Select(match => (match.Groups["variable"].Value, match.Groups["default"].Value.Trim().Trim('`')));
        var variables = Azd().Where(parameter => parameter.Variable.StartsWith("QR_", StringComparison.Ordinal))
            .Select(parameter => (parameter.Variable, parameter.Default ?? ""));

        Assert.Equal(variables.OrderBy(one => one.Variable, StringComparer.Ordinal), documented.OrderBy(one => one.Item1, StringComparer.Ordinal));
    }

    // The template must set each variable of the environment that a script or a page reads.
    [Fact]
    public async Task Outputs_OfTheTemplate_AreThoseThatScriptsAndDocsRead()
    {
        var outputs = (await templates.MainTemplateAsync()).GetProperty("outputs").EnumerateObject().Select(output => output.Name).ToList();
        var read = string.Concat(Directory.GetFiles(Repository.PathOf("infra/scripts")).Select(File.ReadAllText)) + Document;

        Assert.All(outputs, output => Assert.Contains(output, read, StringComparison.Ordinal));
        var known = outputs.Concat(Azd().Select(parameter => parameter.Variable));
        Assert.Empty(QrVariable.Matches(read).Select(match => match.Value).Distinct().Except(known));
    }

    [GeneratedRegex(@"\bQR_[A-Z_]+\b", RegexOptions.None, 1_000)]
    private static partial Regex QrVariable { get; }

    private static List<(string Name, string Variable, string? Default)> Azd() =>
    [
        .. from parameter in JsonElement.Parse(Repository.ReadText("infra/main.parameters.json")).GetProperty("parameters").EnumerateObject()
           let match = Reference.Match(parameter.Value.GetProperty("value").GetString()!)
           select (parameter.Name, match.Groups["variable"].Value, match.Groups["default"].Success ? match.Groups["default"].Value : null),
    ];
}
