namespace QualityReports.Domain.Forms;

/// <summary>A form file with faults, at start. The message has a line for each fault: file, line, reason.</summary>
/// <param name="faults">The faults, as <c>file:line: reason</c>.</param>
public sealed class FormException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>The faults, as <c>file:line: reason</c>.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
