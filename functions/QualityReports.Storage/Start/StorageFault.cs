using System.Text.Json;
using System.Xml;
using Azure.Identity;
using QualityReports.Storage.Resilience;

namespace QualityReports.Storage.Start;

/// <param name="Detail">One line without a secret: the answer, such as <c>403 AuthenticationFailed</c>; why there was none; or what is missing.</param>
public sealed record StorageFault(StorageFaultKind Kind, string Detail)
{
    private const int FirstOfErrors = 400;
    private const int TooManyRequests = 429;
    private const int ServerError = 500;

    /// <summary>The fault behind an exception of a storage client; null for any other exception.</summary>
    public static StorageFault? Of(Exception exception) => exception switch
    {
        // After several attempts the client throws an aggregate of them.
        AggregateException { InnerExceptions: [.., var last] } => Of(last),
        AuthenticationFailedException => new(StorageFaultKind.NoToken, FirstLine(exception)),
        RequestFailedException { Status: 0 } => new(StorageFaultKind.Unreachable, FirstLine(exception.InnerException ?? exception)),
        RequestFailedException { Status: < FirstOfErrors } odd => new(StorageFaultKind.NoStorage, Answer(odd)),
        JsonException or XmlException => new(StorageFaultKind.NoStorage, FirstLine(exception)),
        RequestFailedException refused =>
            new(refused.Status is TooManyRequests or >= ServerError ? StorageFaultKind.Busy : StorageFaultKind.Refused, Answer(refused)),
        StorageUnavailableException => new(StorageFaultKind.Unreachable, FirstLine(exception)),
        _ => null,
    };

    private static string Answer(RequestFailedException refused) =>
        string.Create(CultureInfo.InvariantCulture, $"{refused.Status} {refused.ErrorCode}").TrimEnd();

    private static string FirstLine(Exception exception) => exception.Message.Split('\n')[0].Trim().TrimEnd('.');
}

public enum StorageFaultKind
{
    Unreachable,

    Refused,

    /// <summary>It answers that it is busy or broken (429, 5xx), which is temporary.</summary>
    Busy,

    NoToken,

    /// <summary>It answers, but not as storage does: something else has its address.</summary>
    NoStorage,

    /// <summary>It answers, but has no container, queue or table of the product.</summary>
    Empty,
}
