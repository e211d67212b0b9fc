using QualityReports.Domain.Forms;
using QualityReports.TestSupport;

namespace QualityReports.Domain.Tests.Forms;

/// <summary>The checks of the editions that are built in: a start reads them unchecked.</summary>
public sealed class EditionsTests
{
    private const string Folder = "functions/QualityReports.Domain/Forms/Editions";

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Repository.PathOf(Folder), "*.json").Select(file => Path.GetFileName(file)).Where(file => file != "form.schema.json")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_BuiltInEdition_HasNoFault(string file) => Assert.NotNull(FormReader.Read(Repository.ReadText($"{Folder}/{file}"), file));
}
