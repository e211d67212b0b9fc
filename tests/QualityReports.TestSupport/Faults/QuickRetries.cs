using Azure.Core;

namespace QualityReports.TestSupport.Faults;

/// <summary>The SDK's attempts in full number, without pauses.</summary>
public static class QuickRetries
{
    /// <summary>Shortens the pauses of a client.</summary>
    public static void Configure(ClientOptions options) =>
        (options.Retry.Mode, options.Retry.Delay, options.Retry.MaxDelay) = (RetryMode.Fixed, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
}
