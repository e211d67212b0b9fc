using QualityReports.Domain.Findings;
using QualityReports.Functions.Submissions;
using QualityReports.Workbooks.Templates;

namespace QualityReports.Functions.Templates;

public sealed record TemplateFile(byte[]? Content, string Name, Finding? Refusal);

/// <summary>Makes the template of a locality for a period, with its figures of the previous period beside the cells. It states the current return, so that a
/// later upload is compared with the figures that its author did not know.</summary>
public sealed class MakeTemplate(CheckPlace places, FormCatalog forms, AreaCatalog areas, ReturnStore returns)
{
    /// <summary>Costs a row of the roster, one of the previous period, and the current one.</summary>
    public async Task<TemplateFile> RunAsync(SubmissionAddress address, CancellationToken cancellation)
    {
        var form = forms.For(address.Period)!;
        // Available before the period opens and after it locks, so the check uses the opening day.
        var (member, refusal) = await places.RunAsync(address, form.Calendar.WindowOf(address.Period).OpensAt, cancellation);
        if (refusal is not null)
            return new TemplateFile(null, "", refusal);
        var template = new ReturnTemplate(form, address, areas.Find(address.Province)!.Name, member!.Name);
        if (await returns.FindAsync(address with { Period = address.Period.Previous }, cancellation) is { } before)
            template = template with { Previous = before.Values };
        template = template with { MadeFrom = MadeFrom.Template((await returns.FindAsync(address, cancellation))?.NewestId) };
        return new TemplateFile(await TemplateWriter.WriteAsync(template, cancellation), $"{address.Locality}-{member.Name}-{address.Period}.xlsx", null);
    }
}
