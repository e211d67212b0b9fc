using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace QualityReports.Storage.Telemetry;

/// <summary>The trace context in a blob's metadata, a row and a queue message: W3C Trace Context (version 00), and nothing else.</summary>
public static partial class TraceParent
{
    // W3C Trace Context, traceparent: version, trace id, span id, flags. An id of zeros is invalid.
    [GeneratedRegex("^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }

    /// <summary>The text where it is valid; else null. Metadata may contain anything.</summary>
    public static string? Read(string? text) => text is not null && Form.IsMatch(text) && !text.EndsWith('\n') ? text : null;

    /// <summary>The trace context of an upload. An upload without one gets a trace from its id: each delivery has the same.</summary>
    /// <param name="text">The trace context in its metadata.</param>
    public static string Of(string? text, SubmissionId id)
    {
        if (Read(text) is { } given)
            return given;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id.Value)));
        return $"00-{hash[..32]}-{hash[32..48]}-01";
    }

    public static ActivityContext ToContext(string text) => ActivityContext.Parse(text, null);
}
