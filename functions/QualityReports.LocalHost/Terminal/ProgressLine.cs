namespace QualityReports.LocalHost.Terminal;

/// <summary>Shows the progress of long work: one line that is redrawn on a terminal, plain lines elsewhere.</summary>
internal sealed class ProgressLine(TextWriter output) : IDisposable
{
    private const int BarWidth = 24;
    private const int LineEvery = 10;

    private readonly bool _isTerminal = !Console.IsOutputRedirected && ReferenceEquals(output, Console.Out);
    private bool _isOpen;

    /// <param name="done">The number of finished steps.</param>
    /// <param name="detail">The last finished step; omitted on a terminal.</param>
    public void Report(string title, int done, int total, string? detail = null)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{done}/{total}");
        if (!_isTerminal)
        {
            if (detail is not null || done == total || done % LineEvery == 0)
                output.WriteLine(detail is null ? $"{title} {count}" : $"{title} {count} {detail}");
            return;
        }

        var filled = total == 0 ? BarWidth : BarWidth * done / total;
        output.Write($"\r{title,-24} [{new string('#', filled)}{new string('.', BarWidth - filled)}] {count} ");
        _isOpen = true;
        if (done == total)
            Close();
    }

    public void Dispose() => Close();

    private void Close()
    {
        if (_isOpen)
            output.WriteLine();
        _isOpen = false;
    }
}
