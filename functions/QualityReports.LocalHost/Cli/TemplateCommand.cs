using System.CommandLine;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Returns;
using QualityReports.LocalHost.Generation;
using QualityReports.Workbooks.Templates;

namespace QualityReports.LocalHost.Cli;

/// <summary><c>qr template</c>: the workbook that a locality fills in.</summary>
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
            var address = AddressOf(parsed.GetValue(locality)!.Value, parsed.GetValue(period)!.Value);
            var form = Options.FormOf(FormCatalog.Load(), address.Period);
            var file = parsed.GetValue(output)!;
            file.Directory!.Create();
            await File.WriteAllBytesAsync(file.FullName, TemplateWriter.Write(Templates.Blank(form, address)), cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{file}: template of {form.Edition} for {address.Locality}, {address.Period}");
            return ExitCode.Success;
        });
        return command;
    }

    private static SubmissionAddress AddressOf(LocalityCode locality, Domain.Periods.ReportingPeriod period)
    {
        var area = AreaCatalog.Default.Find(locality.Area) ?? throw new CommandException($"there is no area with the code {locality.Area}.");
        return area.RetiredIn is null
            ? new SubmissionAddress(locality.Province, locality, period)
            : throw new CommandException($"{area.Code} {area.Name} was withdrawn in {area.RetiredIn}; its successor is {area.Successor}.");
    }
}
