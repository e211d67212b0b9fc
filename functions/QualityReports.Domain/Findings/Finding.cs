using QualityReports.Domain.Cells;

namespace QualityReports.Domain.Findings;

/// <summary>Something that a clerk should know about a file: a value, never an exception.</summary>
/// <param name="Kind">What kind of thing.</param>
public sealed record Finding(FindingKind Kind)
{
    /// <summary>A found value is quoted up to this many characters.</summary>
    public const int MaxFoundLength = 100;

    private readonly string? _found;

    /// <summary>The cell, where there is one.</summary>
    public CellAddress? Cell { get; init; }

    /// <summary>The code of the indicator or column, where there is one.</summary>
    public string? Subject { get; init; }

    /// <summary>What the form calls the subject.</summary>
    public Text? Label { get; init; }

    /// <summary>What stands there, shortened to <see cref="MaxFoundLength"/> characters.</summary>
    public string? Found
    {
        get => _found;
        init => _found = value is { Length: > MaxFoundLength } ? string.Concat(value.AsSpan(0, MaxFoundLength - 1), "…") : value;
    }

    /// <summary>Last period's figure, where the finding compares with it.</summary>
    public string? Previous { get; init; }

    /// <summary>The rule of the form that is broken, where it is one; it has the sentences.</summary>
    public FormRule? Rule { get; init; }

    /// <summary>What should stand there, or what the file turned out to be.</summary>
    public Text? Expected { get; init; }
}
