namespace QualityReports.Domain.Findings;

/// <summary>A statement about a file for the clerk: a value, never an exception.</summary>
public sealed record Finding(FindingKind Kind)
{
    /// <summary>The most characters of a quoted value.</summary>
    public const int MaxFoundLength = 100;

    private readonly string? _found;

    /// <summary>The cell; null for a finding without one.</summary>
    public CellAddress? Cell { get; init; }

    /// <summary>The code of the indicator or column; null for a finding without one.</summary>
    public string? Subject { get; init; }

    /// <summary>The form's label of the subject.</summary>
    public Text? Label { get; init; }

    /// <summary>The value found, shortened to <see cref="MaxFoundLength"/> characters.</summary>
    public string? Found
    {
        get => _found;
        init => _found = value is { Length: > MaxFoundLength } ? string.Concat(value.AsSpan(0, MaxFoundLength - 1), "…") : value;
    }

    /// <summary>The figure of the previous period, where the finding compares with it.</summary>
    public string? Previous { get; init; }

    /// <summary>The broken rule of the form, which has the sentences; null for other findings.</summary>
    public FormRule? Rule { get; init; }

    /// <summary>The expected value, or the kind of file that was recognised.</summary>
    public Text? Expected { get; init; }

    /// <summary>How such an answer is entered, as the end of a fix that depends on its type; null for other findings.</summary>
    public Text? Entry { get; init; }
}
