using QualityReports.Domain.Returns;

namespace QualityReports.Functions.Submissions;

/// <summary>The warnings that a clerk has looked at.</summary>
/// <param name="Items">The warnings, 1 to 200.</param>
public sealed record AcknowledgementsBody(IReadOnlyList<AcknowledgementItem?>? Items)
{
    /// <summary>The warnings; null where they are not what can be taken.</summary>
    internal IReadOnlyList<WarningToAcknowledge>? Read() =>
        Items is { Count: > 0 and <= StoredWarning.MaxKept } && Items.All(item => item?.Code is not null)
            ? [.. Items.Select(item => new WarningToAcknowledge(item!.Code!, item.Subject ?? "", item.Reason ?? ""))]
            : null;
}

/// <summary>A warning and why it may stand.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Subject">The indicator, column or list; empty or absent for the return as a whole.</param>
/// <param name="Reason">Why, up to 500 characters.</param>
public sealed record AcknowledgementItem(string? Code, string? Subject, string? Reason);

/// <summary>What became of them.</summary>
/// <param name="Results">A result for each, in their order.</param>
public sealed record AcknowledgementResultsJson(IReadOnlyList<AcknowledgementResultJson> Results)
{
    internal static AcknowledgementResultsJson Of(IReadOnlyList<WarningToAcknowledge> items, IReadOnlyList<AcknowledgementResult> results) =>
        new([.. items.Zip(results, (item, result) => new AcknowledgementResultJson(item.Code, item.Subject, result))]);
}

/// <summary>What became of one.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Result">What became of it.</param>
public sealed record AcknowledgementResultJson(string Code, string Subject, AcknowledgementResult Result);
