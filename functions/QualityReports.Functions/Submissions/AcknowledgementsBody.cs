namespace QualityReports.Functions.Submissions;

/// <param name="Items">The warnings, 1 to 200.</param>
public sealed record AcknowledgementsBody(IReadOnlyList<AcknowledgementItem?>? Items)
{
    /// <summary>The warnings; null where the body is invalid.</summary>
    internal IReadOnlyList<WarningToAcknowledge>? Read() =>
        Items is { Count: > 0 and <= StoredWarning.MaxKept } && Items.All(item => item?.Code is not null)
            ? [.. Items.Select(item => new WarningToAcknowledge(item!.Code!, item.Subject ?? "", item.Reason ?? ""))]
            : null;
}

/// <param name="Subject">The indicator, column or list; empty or absent for the return as a whole.</param>
/// <param name="Reason">The reason, up to 500 characters.</param>
public sealed record AcknowledgementItem(string? Code, string? Subject, string? Reason);

public sealed record AcknowledgementResultsJson(IReadOnlyList<AcknowledgementResultJson> Results)
{
    internal static AcknowledgementResultsJson Of(IReadOnlyList<WarningToAcknowledge> items, IReadOnlyList<AcknowledgementResult> results) =>
        new([.. items.Zip(results, (item, result) => new AcknowledgementResultJson(item.Code, item.Subject, result))]);
}

/// <param name="Subject">The indicator, column or list; empty for the return as a whole.</param>
public sealed record AcknowledgementResultJson(string Code, string Subject, AcknowledgementResult Result);
