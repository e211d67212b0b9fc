using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace QualityReports.TestSupport.Faults;

/// <summary>Counts the storage operations of an application: <c>ProductServices.Create(…, counter.Configure)</c>. Repetitions by the SDK do not
/// count.</summary>
public sealed class OperationCounter
{
    private readonly ConcurrentDictionary<StorageOperation, int> _counts = new();

    /// <summary>The number of each operation.</summary>
    public IReadOnlyDictionary<StorageOperation, int> Counts => _counts;

    /// <summary>The total number.</summary>
    public int Total => _counts.Values.Sum();

    /// <summary>The number of one service's operations.</summary>
    public int Of(string service) => _counts.Where(count => count.Key.Service == service).Sum(count => count.Value);

    /// <summary>Resets the counts.</summary>
    public void Reset() => _counts.Clear();

    /// <summary>Adds the counter to a client.</summary>
    public void Configure(ClientOptions options) => options.AddPolicy(new Policy(_counts, StorageOperation.ServiceOf(options)), HttpPipelinePosition.PerCall);

    /// <inheritdoc/>
    public override string ToString() => string.Join(
        '\n', _counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}")).Order(StringComparer.Ordinal));

    private sealed class Policy(ConcurrentDictionary<StorageOperation, int> counts, string service) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) =>
            counts.AddOrUpdate(StorageOperation.Of(service, message.Request), 1, (_, before) => before + 1);
    }
}
