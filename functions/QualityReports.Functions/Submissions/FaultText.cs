using System.Text.RegularExpressions;
using Azure;
using QualityReports.Storage.Resilience;

namespace QualityReports.Functions.Submissions;

/// <summary>A fault of ours in one line for operators in table <c>Submissions</c>: the exception's type and its message without a clerk's data. The log has
/// the full exception.</summary>
public static partial class FaultText
{
    public const int MaxLength = 300;

    // Quoted parts of a message are data, and so are all words not in ASCII letters: names of persons, enterprises, files.
    [GeneratedRegex("""'[^']*'|"[^"]*"|[^\x20-\x7E]+""", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Data { get; }

    public static string Of(Exception fault)
    {
        // The SDK's text for several attempts, which failed for the same reason.
        while (fault is AggregateException { InnerExceptions: [.., var last] })
            fault = last;
        var text = fault switch
        {
            // Its message has the address of the request, and so the name of the file.
            RequestFailedException { Status: > 0 } e => FormattableString.Invariant($"{e.GetType().Name}: {e.Status} {e.ErrorCode}").TrimEnd(),
            StorageUnavailableException e => $"{e.GetType().Name}: {e.Message}",
            var e => $"{e.GetType().Name}: {Data.Replace(FirstLineOf(e.Message), "…")}",
        };
        return text.Length <= MaxLength ? text : text[..(MaxLength - 1)] + "…";
    }

    private static string FirstLineOf(string message) => message.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? message[..end] : message;
}
