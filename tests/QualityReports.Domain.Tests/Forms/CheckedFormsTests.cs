using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Forms;

/// <summary>What a start need not check is checked here. <c>QR_REGENERATE=1</c> writes the list anew.</summary>
public sealed class CheckedFormsTests
{
    private const string List = "functions/QualityReports.Domain/Forms/checked.txt";

    private static readonly string[] Files =
    [
        .. Directory.GetFiles(Repository.PathOf("functions/QualityReports.Domain/Forms/Editions"), "*.json")
            .Where(file => Path.GetFileName(file) != "form.schema.json")
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void List_EveryEdition_HasNoFaultAndIsListedAsItIs()
    {
        var lines = string.Concat(Files.Select(LineOf));
        if (Environment.GetEnvironmentVariable("QR_REGENERATE") == "1")
            File.WriteAllText(Repository.PathOf(List), lines);

        Assert.Equal(Repository.ReadText(List).ReplaceLineEndings("\n"), lines);
        Assert.All(Files, file => Assert.True(CheckedForms.Contain(File.ReadAllText(file)), $"{file}: build anew after the list was written."));
    }

    [Fact]
    public void Contain_EditionThatWasChanged_IsFalse() =>
        Assert.False(CheckedForms.Contain(File.ReadAllText(Files[0]).Replace("\"2008-Q1\"", "\"2008-Q5\"", StringComparison.Ordinal)));

    [Fact]
    public void Contain_OtherLineEnds_IsTrue() => Assert.True(CheckedForms.Contain(File.ReadAllText(Files[0]).ReplaceLineEndings("\r\n")));

    private static string LineOf(string file)
    {
        FormReader.Read(File.ReadAllText(file), file);
        return $"{CheckedForms.HashOf(File.ReadAllText(file))}  {Path.GetFileName(file)}\n";
    }
}
