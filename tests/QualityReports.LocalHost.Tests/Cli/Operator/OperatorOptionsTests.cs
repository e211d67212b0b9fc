using QualityReports.Azurite;
using QualityReports.LocalHost.Terminal;
using QualityReports.ProductSupport;
using QualityReports.TestSupport;

namespace QualityReports.LocalHost.Tests.Cli.Operator;

public sealed class OperatorOptionsTests : IDisposable
{
    private const string Unreachable =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;"
        + "BlobEndpoint=http://127.0.0.1:9/a;QueueEndpoint=http://127.0.0.1:9/a;TableEndpoint=http://127.0.0.1:9/a;";

    private readonly string _folder = Directory.CreateTempSubdirectory("operator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Storage_NotSaid_IsAWrongOption() => AssertOneLineAsync(ExitCode.Usage, "--connection STRING, --settings FILE, --data DIR");

    [Fact]
    public Task Storage_SaidTwice_IsAWrongOption() => AssertOneLineAsync(ExitCode.Usage, "either", "--connection", Unreachable, "--data", _folder);

    [Fact]
    public Task Storage_NoConnectionString_IsAWrongOptionAndNotQuoted() => AssertOneLineAsync(ExitCode.Usage, "no connection string", "--connection", "secret");

    [Fact]
    public Task Storage_FolderWithoutData_IsAWrongOption() => AssertOneLineAsync(ExitCode.Usage, "holds no kept data", "--data", _folder);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Storage_NothingListens_IsOneLine() => AssertOneLineAsync(ExitCode.Failed, "does not answer", "--connection", Unreachable);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Storage_UnknownName_IsOneLine() => AssertOneLineAsync(
        ExitCode.Failed, "does not answer", "--connection", Unreachable.Replace("127.0.0.1:9", "account.invalid", StringComparison.Ordinal));

    [Fact]
    public async Task Storage_ThatRefusesTheKey_IsOneLine()
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        var parts = azurite.ConnectionString.Split(';').Select(part => part.StartsWith("AccountKey=", StringComparison.Ordinal) ? "AccountKey=c2VjcmV0" : part);

        await AssertOneLineAsync(ExitCode.Failed, "storage answered 403", "--connection", string.Join(';', parts));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task Data_OfARunningEmulator_IsRefused_AndOpenedAfterItsEnd()
    {
        await using (await AzuriteServer.StartAsync(location: _folder, cancellationToken: TestContext.Current.CancellationToken))
            await AssertOneLineAsync(ExitCode.Failed, "in use", "--data", _folder);

        // An emulator's folder without data of the product.
        await AssertOneLineAsync(ExitCode.Failed, "no data of QualityReports", "--data", _folder);
    }

    [Theory]
    [InlineData("{\"Values\":{\"Storage__blobServiceUri\":\"https://b.example\"}}", "'Storage__queueServiceUri'")]
    [InlineData("{\"Values\":{\"Storage\":\"secret\"}}", "no connection string")]
    [InlineData("{\"Values\":{}}", "'Storage__blobServiceUri'")]
    [InlineData("{}", "has no settings")]
    [InlineData("{\"Values\":\n{\"Storage\":secret}}", "line 2")]
    public async Task Settings_FileThatDoesNotSayWhichStorage_IsOneLine(string text, string words)
    {
        var file = Path.Combine(_folder, "local.settings.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        await AssertOneLineAsync(ExitCode.Usage, words, "--settings", file);
    }

    [Fact]
    public Task Settings_NoSuchFile_IsAWrongOption() => AssertOneLineAsync(ExitCode.Usage, "no file", "--settings", Path.Combine(_folder, "none.json"));

    [Fact]
    public Task Settings_AndConnection_IsAWrongOption() => AssertOneLineAsync(ExitCode.Usage, "either", "--connection", Unreachable, "--settings", "x.json");

    [Fact]
    public async Task Settings_FileWithAConnectionString_IsUsed()
    {
        var file = Path.Combine(_folder, "local.settings.json");
        await File.WriteAllTextAsync(file, $"{{\"IsEncrypted\":false,/* of a desk */\"Values\":{{\"Storage\":\"{Unreachable}\"}}}}",
            TestContext.Current.CancellationToken);

        await AssertOneLineAsync(ExitCode.Failed, "does not answer", "--settings", file);
    }

    private static async Task AssertOneLineAsync(int exit, string words, params string[] options)
    {
        var run = await CommandRun.OfAsync(["status", "--period", "2009-Q1", .. options]);
        Assert.Equal(exit, run.Exit);
        Assert.Empty(run.Output);
        var line = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", line, StringComparison.Ordinal);
    }
}
