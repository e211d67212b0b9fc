using QualityReports.Domain.Returns;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Samples;

/// <summary>The workbooks of generated returns: the committed sample if there is one, which three programs wrote, else a new one.</summary>
/// <param name="folder">The folder of samples, <c>{province}/{period}/{file}</c>; it need not exist.</param>
public sealed class SampleFiles(string folder)
{
    /// <summary>The samples that were copied beside the program.</summary>
    public static SampleFiles Packaged { get; } = new(Path.Combine(AppContext.BaseDirectory, "samples"));

    /// <summary>The name within container <c>submissions</c>.</summary>
    public static string NameOf(GeneratedReturn item) => $"{AddressOf(item).Folder}/{item.FileName}";

    public Task<byte[]> ReadAsync(GeneratedReturn item, CancellationToken cancellation)
    {
        var sample = Path.Combine(folder, item.Member.Locality.Province.Value, item.Period.ToString(), item.FileName);
        return File.Exists(sample) ? File.ReadAllBytesAsync(sample, cancellation) : MakeAsync(item, cancellation);
    }

    public static Task<byte[]> MakeAsync(GeneratedReturn item, CancellationToken cancellation) => MakeAsync(item, null, cancellation);

    /// <param name="madeFrom">The statement of the workbook; null for none.</param>
    public static Task<byte[]> MakeAsync(GeneratedReturn item, MadeFrom? madeFrom, CancellationToken cancellation)
    {
        var province = AreaCatalog.Default.Find(item.Member.Locality.Province)!;
        return TemplateWriter.WriteAsync(
            new ReturnTemplate(item.Form, AddressOf(item), province.Name, item.Member.Name)
            { Entries = new ReturnEntries(item.IsNil, item.Values, item.Lists), MadeFrom = madeFrom },
            cancellation);
    }

    private static SubmissionAddress AddressOf(GeneratedReturn item) => new(item.Member.Locality.Province, item.Member.Locality, item.Period);
}
