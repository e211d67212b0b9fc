using QualityReports.Domain.Reports.Explanations;
using Spectre.Console;

namespace QualityReports.LocalHost.Cli.Operator;

/// <summary>Prints the cells behind a figure: a table for each sum, localities by prefecture.</summary>
internal sealed class LineageTables
{
    // A cell, an upload's id and a file's name in one row, none of them wrapped.
    private const int Width = 200;
    private const int HashShown = 12;
    private const string Unknown = "–";

    private readonly TextWriter _output;
    private readonly IAnsiConsole _console;

    public LineageTables(TextWriter output)
    {
        _output = output;
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        _console.Profile.Width = Math.Max(_console.Profile.Width, Width);
    }

    public void Write(FigureExplanation explanation)
    {
        _output.WriteLine($"{explanation.Area} {explanation.AreaName.Both} {explanation.Period}, version {explanation.Version}");
        var n = explanation.N is { } count ? string.Create(CultureInfo.InvariantCulture, $", n {count}") : "";
        _output.WriteLine($"{explanation.Code} {explanation.Label.Both}: {Number(explanation.Value)} {explanation.Unit.Both}{n}");
        foreach (var sum in explanation.Sums)
            WriteSum(sum);
        if (explanation.Note is { } note)
            _output.WriteLine(note.Both);
    }

    private void WriteSum(ExplainedSum sum)
    {
        var title = sum.Of.ToString().ToLowerInvariant();
        if (sum.Provinces is { } provinces)
            WriteProvinces(title, provinces);
        if (sum.Lines is { } lines)
            WriteLines(title, lines);
        if (sum.Rows is { } rows)
            WriteRows(title, rows);
        if (sum.RowsLeftOut > 0)
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {sum.RowsLeftOut} rows more"));
        _output.WriteLine($"{title}: sum {Number(sum.Sum)}, published {Number(sum.Reported)}: {(sum.IsEqual ? "equal" : "NOT EQUAL")}");
    }

    private void WriteProvinces(string title, IReadOnlyList<ExplainedProvince> provinces)
    {
        var table = new Table().Title(title).AddColumns("province", "name", "version", "amount", "fingerprint");
        foreach (var province in provinces)
            table.AddRow(province.Code, province.Name.Both, province.Version.ToString(CultureInfo.InvariantCulture), Number(province.Amount),
                Short(province.InputsHash));
        _console.Write(table);
        foreach (var province in provinces)
        {
            if (province.Explained is not { } cells)
                continue;
            _output.WriteLine($"{province.Code} {province.Name.Both}");
            WriteSum(cells);
        }
    }

    private void WriteLines(string title, IReadOnlyList<ExplainedLine> lines)
    {
        var table = new Table().Title(title).AddColumns("locality", "name", "period", "figure", "entered", "amount", "cell", "submission", "file hash", "file");
        foreach (var group in lines.GroupBy(line => line.Prefecture))
        {
            foreach (var line in group)
            {
                table.AddRow([.. Texts(
                    line.Locality, line.Name, line.Period, line.Indicator.Value, line.Value.ToString(), Number(line.Amount), line.Cell, line.SubmissionId,
                    Short(line.Sha256), NameOf(line.File))]);
            }

            if (group.Key is { } prefecture && group.Any(line => line.Amount is not null))
                table.AddRow([.. Texts(prefecture, AreaCatalog.Default.Find(AreaCode.Parse(prefecture))?.Name ?? "", "", "", "subtotal",
                    Number(group.Sum(line => line.Amount)), "", "", "", "")]);
        }

        _console.Write(table);
    }

    private void WriteRows(string title, IReadOnlyList<ExplainedRow> rows)
    {
        var table = new Table().Title(title).AddColumns("locality", "name", "list", "cell", "row", "submission", "file hash", "file");
        foreach (var row in rows)
        {
            var answers = string.Join("; ", row.Values.Values);
            table.AddRow([.. Texts(row.Locality, row.Name, row.List, row.Cell, answers, row.SubmissionId, Short(row.Sha256), NameOf(row.File))]);
        }

        _console.Write(table);
    }

    // Clerks' texts may resemble markup, and may have several lines.
    private static IEnumerable<string> Texts(params string[] cells) => cells.Select(cell => Markup.Escape(FindingLines.OneLine(cell)));

    private static string NameOf(string? blob) => blob is null ? Unknown : blob[(blob.LastIndexOf('/') + 1)..];

    private static string Short(string hash) => hash[..Math.Min(HashShown, hash.Length)];

    private static string Number(decimal? number) => number is { } known ? known.ToString("#,##0.######", CultureInfo.InvariantCulture) : Unknown;
}
