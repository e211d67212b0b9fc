using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using QualityReports.Azurite;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Azurite;

[Trait("Category", "Slow")]
public sealed class AzuriteServerTests
{
    private static CancellationToken Patience => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    [Fact]
    public async Task TwoServers_HavePortsOfTheirOwn_AndEndWhenDisposed()
    {
        await using var other = await AzuriteServer.StartAsync(cancellationToken: Patience);
        var server = await AzuriteServer.StartAsync(cancellationToken: Patience);
        await new BlobServiceClient(server.ConnectionString).GetBlobContainerClient("mine").CreateAsync();

        Assert.False(await new BlobServiceClient(other.ConnectionString).GetBlobContainerClient("mine").ExistsAsync());
        await server.DisposeAsync();

        Assert.False(await server.Endpoints.IsRunningAsync(Patience));
        Assert.True(await other.Endpoints.IsRunningAsync(Patience));
    }

    [Fact]
    public async Task RunningServer_IsUsed_AndOutlivesItsGuest()
    {
        await using var server = await AzuriteServer.StartAsync(cancellationToken: Patience);

        await using (var guest = await AzuriteServer.UseOrStartAsync(server.Endpoints, cancellationToken: Patience))
            Assert.True(guest.IsForeign);

        Assert.True(await server.Endpoints.IsRunningAsync(Patience));
    }

    [Fact]
    public async Task PortThatSomethingElseHas_IsRefusedInOneLine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var used = await Assert.ThrowsAsync<AzuriteException>(
            () => AzuriteServer.UseOrStartAsync(new AzuriteEndpoints(port, 1, 2), cancellationToken: Patience));
        var started = await Assert.ThrowsAsync<AzuriteException>(
            () => AzuriteServer.StartAsync(new AzuriteEndpoints(port, 0, 0), cancellationToken: Patience));

        Assert.Contains("is taken", used.Message, StringComparison.Ordinal);
        Assert.Contains("is taken", started.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', used.Message + started.Message);
    }

    [Fact]
    public async Task Location_KeepsTheData()
    {
        var folder = Directory.CreateTempSubdirectory("azurite-").FullName;
        try
        {
            await using (var first = await AzuriteServer.StartAsync(location: folder, cancellationToken: Patience))
                await new BlobServiceClient(first.ConnectionString).GetBlobContainerClient("kept").CreateAsync();
            await using var second = await AzuriteServer.StartAsync(location: folder, cancellationToken: Patience);

            Assert.True(await new BlobServiceClient(second.ConnectionString).GetBlobContainerClient("kept").ExistsAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void LockFile_NamesNoRegistry() =>
        Assert.DoesNotContain("\"resolved\"", Repository.ReadText("functions/QualityReports.Azurite/package-lock.json"), StringComparison.Ordinal);
}
