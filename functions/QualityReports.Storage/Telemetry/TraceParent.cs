using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using QualityReports.Domain.Returns;

namespace QualityReports.Storage.Telemetry;

/// <summary>Where a trace goes on, as a blob's metadata, a row and a queue message carry it: W3C Trace Context (version 00), and nothing else.</summary>
public static partial class TraceParent
{
    // W3C Trace Context, traceparent: version, trace id, span id, flags. An id of zeros is none.
    [GeneratedRegex("^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form { get; }

    /// <summary>The text where it is one; null otherwise. Whoever writes metadata may write anything there.</summary>
    public static string? Read(string? text) => text is not null && Form.IsMatch(text) && !text.EndsWith('\n') ? text : null;

    /// <summary>Where the trace of an upload goes on. One that came without a trace has its own, which follows from its id: each delivery of it finds the same.</summary>
    /// <param name="text">What it came with.</param>
    public static string Of(string? text, SubmissionId id)
    {
        if (Read(text) is { } given)
            return given;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(id.Value)));
        return $"00-{hash[..32]}-{hash[32..48]}-01";
    }

    /// <summary>As the parent of an activity, or as its link.</summary>
    /// <param name="text">One that was read.</param>
    public static ActivityContext ToContext(string text) => ActivityContext.Parse(text, null);
}
