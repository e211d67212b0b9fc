namespace QualityReports.LocalHost.Demo.Nation;

/// <param name="Name">Its name within container <c>submissions</c>.</param>
/// <param name="File">Its path until it is sent.</param>
/// <param name="Original">The upload that it corrects; null for a locality's first.</param>
internal sealed record NationUpload(string Name, FileInfo File, NationUpload? Original = null)
{
    private readonly TaskCompletionSource<DateTimeOffset> _received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The time at which storage had received it, on the product's clock.</summary>
    public Task<DateTimeOffset> Received => _received.Task;

    public void MarkReceived(DateTimeOffset at) => _received.TrySetResult(at);
}
