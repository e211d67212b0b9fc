using System.Xml.Linq;
using QualityReports.TestSupport;

namespace QualityReports.EndToEnd.Tests.Architecture;

/// <summary>The allowed references between projects, as in the design.</summary>
public sealed class ProjectReferencesTests
{
    [Theory]
    [InlineData("QualityReports.Domain")]
    [InlineData("QualityReports.Xml")]
    [InlineData("QualityReports.Workbooks", "QualityReports.Domain", "QualityReports.Xml")]
    [InlineData("QualityReports.Storage", "QualityReports.Domain")]
    [InlineData("QualityReports.Functions", "QualityReports.Domain", "QualityReports.Storage", "QualityReports.Workbooks")]
    [InlineData("QualityReports.Samples", "QualityReports.Domain", "QualityReports.Workbooks")]
    [InlineData("QualityReports.Azurite")]
    [InlineData("QualityReports.LocalHost", "QualityReports.Azurite", "QualityReports.Functions", "QualityReports.Samples")]
    public void Project_References_AreExactlyThese(string project, params string[] references) =>
        Assert.Equal(references, References(project).Order(StringComparer.Ordinal));

    [Fact]
    public void Projects_OfTheProduct_AreThoseOfThisTest()
    {
        var tested = typeof(ProjectReferencesTests).GetMethod(nameof(Project_References_AreExactlyThese))!
            .GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute))
            .Select(data => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)[0].Value!);

        Assert.Equal(Projects().Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("QualityReports.Domain.Tests")]
    [InlineData("QualityReports.Xml.Tests")]
    [InlineData("QualityReports.Workbooks.Tests")]
    [InlineData("QualityReports.Storage.Tests")]
    [InlineData("QualityReports.Samples.Tests")]
    public void TestsOfALibrary_AreBuiltWithoutTheAppAndTheLocalHost(string project) =>
        Assert.DoesNotContain(AllReferences(project), name => name is "QualityReports.Functions" or "QualityReports.LocalHost");

    // A project that includes another's files or its build output would bypass the references.
    [Fact]
    public void Projects_OfTheProduct_TakeNoAssemblyOrSourceFromElsewhere() => Assert.All(Projects(), project =>
    {
        var items = XDocument.Load(PathOf(project)).Descendants().ToList();

        Assert.DoesNotContain(items, item => item.Name.LocalName == "Reference");
        Assert.DoesNotContain(items, item => item.Name.LocalName == "Compile" && item.Attribute("Include") is not null);
    });

    private static IEnumerable<string> Projects() =>
        from folder in Directory.GetDirectories(Repository.PathOf("functions"))
        from path in Directory.GetFiles(folder, "*.csproj")
        select Path.GetFileNameWithoutExtension(path);

    private static IEnumerable<string> AllReferences(string project) =>
        References(project).SelectMany(reference => AllReferences(reference).Prepend(reference)).Distinct();

    private static IEnumerable<string> References(string project) =>
        from item in XDocument.Load(PathOf(project)).Descendants("ProjectReference")
        select Path.GetFileNameWithoutExtension(((string)item.Attribute("Include")!).Replace('\\', '/'));

    private static string PathOf(string project) =>
        ((string[])["functions", "tests"]).Select(folder => Repository.PathOf($"{folder}/{project}/{project}.csproj")).Single(File.Exists);
}
