using System.Globalization;
using System.Net.Sockets;

namespace QualityReports.Azurite;

public sealed record AzuriteEndpoints(int Blob, int Queue, int Table)
{
    // The account and the key of every Azurite, published in its documentation.
    internal const string StandardAccount = "devstoreaccount1";
    internal const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static AzuriteEndpoints Default { get; } = new(10000, 10001, 10002);

    /// <summary>Lets the system choose free ports.</summary>
    public static AzuriteEndpoints Free { get; } = new(0, 0, 0);

    /// <summary>The storage account; accounts do not share data.</summary>
    public string Account { get; init; } = StandardAccount;

    /// <summary>The connection string for all three services.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={Address(Blob)};QueueEndpoint={Address(Queue)};TableEndpoint={Address(Table)};";

    /// <exception cref="AzuriteException">Another program listens, or only some services do.</exception>
    public async Task<bool> IsRunningAsync(CancellationToken cancellationToken)
    {
        var taken = new List<int>();
        foreach (var port in (int[])[Blob, Queue, Table])
        {
            if (await ListensAsync(port, cancellationToken))
                taken.Add(port);
        }
        if (taken.Count == 0)
            return false;
        var answers = taken.Count == 3 && await AnswersAsync(Blob, "Azurite-Blob", cancellationToken)
            && await AnswersAsync(Queue, "Azurite-Queue", cancellationToken) && await AnswersAsync(Table, "Azurite-Table", cancellationToken);
        return answers ? true : throw new AzuriteException(
            $"Port {string.Join(", ", taken)} is taken, but not by a whole Azurite on {Blob}, {Queue} and {Table}: end that program, or choose other ports.");
    }

    private string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{Account}");

    private static async Task<bool> ListensAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<bool> AnswersAsync(int port, string server, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            // The request is unsigned and refused, but the refusal names the server.
            using var response = await client.GetAsync(new Uri($"{Address(port)}?comp=list"), cancellationToken);
            return response.Headers.Server.ToString().Contains(server, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
