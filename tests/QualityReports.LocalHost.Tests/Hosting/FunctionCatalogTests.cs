using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using QualityReports.LocalHost.Hosting;

namespace QualityReports.LocalHost.Tests.Hosting;

public sealed class FunctionCatalogTests
{
    [Fact]
    public void Discover_Classes_FindsTheirFunctionsByAttribute()
    {
        var catalog = FunctionCatalog.Discover(typeof(BlobListenerTests.OnceFunctions), typeof(TimerListenerTests.StartupFunctions), typeof(Recorder));

        Assert.Equal(["Once", "Startup", "Yearly"], catalog.Functions.Select(function => function.Name));
        Assert.Equal("once/{province}/{file}", Assert.IsType<BlobTriggerAttribute>(catalog.Functions[0].Trigger).BlobPath);
        Assert.Equal("blob", catalog.Functions[0].Parameter.Name);
    }

    [Fact]
    public void Discover_AssemblyWithoutFunctions_IsEmpty() => Assert.Empty(FunctionCatalog.Discover(typeof(LocalFunctionHost).Assembly).Functions);

    [Theory]
    [InlineData(typeof(NoTrigger), "one trigger, this one has 0")]
    [InlineData(typeof(TwoTriggers), "one trigger, this one has 2")]
    [InlineData(typeof(BlobAsStream), "BlobClient, not Stream")]
    [InlineData(typeof(UnknownToken), "no token {locality}")]
    [InlineData(typeof(UnknownParameter), "nothing binds a Int32 to count")]
    [InlineData(typeof(NoConnection), "Connection is Storage")]
    [InlineData(typeof(RetriedTimer), "timers not at all")]
    [InlineData(typeof(HttpText), "IResult or a task of one, not String")]
    [InlineData(typeof(NotPublic), "public method")]
    [InlineData(typeof(Twins), "2 functions are named Twin")]
    public void Discover_FunctionThatCannotBeCalled_SaysWhy(Type type, string reason)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => FunctionCatalog.Discover(type));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    public sealed class NoTrigger
    {
        [Function("F")]
        public void Run(string text) => Assert.Fail(text);
    }

    public sealed class TwoTriggers
    {
        [Function("F")]
        public void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer, [QueueTrigger("q", Connection = "Storage")] string text) => Assert.Fail(text);
    }

    public sealed class BlobAsStream
    {
        [Function("F")]
        public void Run([BlobTrigger("c/{name}", Connection = "Storage")] Stream blob) => Assert.Fail();
    }

    public sealed class UnknownToken
    {
        [Function("F")]
        public void Run([BlobTrigger("c/{name}", Connection = "Storage")] BlobClient blob, string locality) => Assert.Fail(locality);
    }

    public sealed class UnknownParameter
    {
        [Function("F")]
        public void Run([QueueTrigger("q", Connection = "Storage")] string text, int count) => Assert.Fail(text);
    }

    public sealed class NoConnection
    {
        [Function("F")]
        public void Run([QueueTrigger("q")] string text) => Assert.Fail(text);
    }

    public sealed class RetriedTimer
    {
        [Function("F")]
        [FixedDelayRetry(1, "00:00:01")]
        public void Run([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => Assert.Fail();
    }

    public sealed class HttpText
    {
        [Function("F")]
        public string Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Path;
    }

    public sealed class NotPublic
    {
        [Function("F")]
        internal void Run([QueueTrigger("q", Connection = "Storage")] string text) => Assert.Fail(text);
    }

    public sealed class Twins
    {
        [Function("Twin")]
        public void One([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.Fail();

        [Function("Twin")]
        public void Other([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => Assert.Fail();
    }
}
