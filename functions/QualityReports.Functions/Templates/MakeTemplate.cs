using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.Functions.Submissions;
using QualityReports.Storage.Returns;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Functions.Templates;

/// <summary>A workbook to fill in.</summary>
/// <param name="Content">Its bytes; null where there is none.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record TemplateFile(byte[]? Content, string Name, Finding? Refusal);

/// <summary>Makes the workbook that a locality fills in for a period, with what it reported last beside the cells.</summary>
public sealed class MakeTemplate(CheckPlace places, FormCatalog forms, AreaCatalog areas, ReturnStore returns)
{
    /// <summary>Runs: a row of the roster, and one of the period before.</summary>
    public async Task<TemplateFile> RunAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var form = forms.For(address.Period)!;
        // It can be had before the period opens and after it is locked, so it is asked for on the day on which it opens.
        var (member, refusal) = await places.RunAsync(address, form.Calendar.WindowOf(address.Period).OpensAt, cancellation);
        if (refusal is not null)
            return new TemplateFile(null, "", refusal);
        var template = new ReturnTemplate(form, address, areas.Find(address.Province)!.Name, member!.Name);
        if (await returns.FindAsync(address with { Period = address.Period.Previous }, cancellation) is { } before)
            template = template with { Previous = before.Values };
        return new TemplateFile(await TemplateWriter.WriteAsync(template, cancellation), $"{address.Locality}-{member.Name}-{address.Period}.xlsx", null);
    }
}
