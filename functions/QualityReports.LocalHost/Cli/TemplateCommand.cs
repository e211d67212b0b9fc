using QualityReports.Samples;
using QualityReports.Workbooks.Templates;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr template</c>: the template of a locality.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var locality = Options.Locality();
        var period = Options.Period();
        var output = new Option<FileInfo?>("--out") { Description = "Where to write the workbook.", HelpName = "FILE", Required = true };
        locality.Required = period.Required = true;
        var command = new Command("template", "Write the template of a locality and period.") { locality, period, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var template = TemplateOf(parsed.GetValue(locality)!.Value, parsed.GetValue(period)!.Value);
            var file = parsed.GetValue(output)!;
            file.Directory!.Create();
            await File.WriteAllBytesAsync(file.FullName, await TemplateWriter.WriteAsync(template, cancellation), cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"{file}: the template of {template.Address.Locality} {template.LocalityName} for {template.Address.Period}, edition {template.Form.Edition}");
            return ExitCode.Success;
        });
        return command;
    }

    private static ReturnTemplate TemplateOf(LocalityCode locality, ReportingPeriod period)
    {
        var form = Options.FormOf(FormCatalog.Load(), period);
        var area = AreaCatalog.Default.Find(locality.Area) ?? throw new CommandException($"there is no area with the code {locality.Area}.");
        if (area.RetiredIn is not null)
            throw new CommandException($"{area.Code} {area.Name} was withdrawn in {area.RetiredIn}; its successor is {area.Successor}.");
        var province = AreaCatalog.Default.Find(locality.Province)!;
        var member = SampleRoster.For(locality.Province).FirstOrDefault(member => member.Locality == locality);
        return new ReturnTemplate(form, new SubmissionAddress(locality.Province, locality, period), province.Name, member?.Name ?? area.Name);
    }
}
