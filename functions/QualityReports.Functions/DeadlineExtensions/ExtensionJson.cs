using QualityReports.Domain.DeadlineExtensions;

namespace QualityReports.Functions.DeadlineExtensions;

/// <summary>The permission to send a return after the lock.</summary>
/// <param name="Until">The last day in China on which it is accepted.</param>
public sealed record ExtensionJson(DateOnly Until, string Reason, string By, bool IsRunning)
{
    internal static ExtensionJson? Of(Extension? extension, DateTimeOffset now) =>
        extension is null ? null : new ExtensionJson(extension.LastDay, extension.Reason, extension.By, extension.EndsAt > now);
}
