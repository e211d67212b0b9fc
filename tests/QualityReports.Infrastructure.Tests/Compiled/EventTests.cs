using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using QualityReports.Infrastructure.Tests.Bicep;
using QualityReports.Storage;
using QualityReports.TestSupport;

namespace QualityReports.Infrastructure.Tests.Compiled;

/// <summary>An upload's event must reach the function: the subscription matches the code.</summary>
public sealed class EventTests(CompiledTemplates templates)
{
    private const string Subscription = "Microsoft.EventGrid/systemTopics/eventSubscriptions";

    [Fact]
    public void BlobTriggers_OfTheApp_ListenToEventGridAlone()
    {
        var (name, trigger) = Assert.Single(Triggers.Of<BlobTriggerAttribute>());

        Assert.Equal("IngestSubmission", name);
        Assert.Equal((BlobTriggerSource.EventGrid, "Storage"), (trigger.Source, trigger.Connection));
    }

    // The host answers 202 to an unknown function's name, and the event is lost.
    [Fact]
    public async Task Webhook_OfTheSubscription_NamesTheFunctionWithTheBlobTrigger()
    {
        var subscription = await SubscriptionAsync();
        var endpoint = subscription.Properties.GetProperty("destination").GetProperty("properties").GetProperty("endpointUrl").GetString()!;

        Assert.Equal(Assert.Single(Triggers.Of<BlobTriggerAttribute>()).Key, subscription.Variable("functionName").GetString());
        Assert.Contains("'https://{0}/runtime/webhooks/blobs?functionName=Host.Functions.{1}&code={2}'", endpoint, StringComparison.Ordinal);
        Assert.Contains("systemKeys.blobs_extension", endpoint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_OfTheSubscription_IsTheContainerOfTheTrigger()
    {
        var container = Assert.Single(Triggers.Of<BlobTriggerAttribute>()).Value.BlobPath.Split('/')[0];

        Assert.Equal(StorageNames.Submissions, container);
        Assert.Equal($"/blobServices/default/containers/{container}/", await FilterAsync("subjectBeginsWith"));
    }

    // A blob of another suffix has a state too.
    [Fact]
    public async Task Filter_OfTheSubscription_LetsEverySuffixThrough() =>
        Assert.False((await SubscriptionAsync()).Properties.GetProperty("filter").TryGetProperty("subjectEndsWith", out _));

    [Fact]
    public async Task Filter_OfTheSubscription_LetsFinishedBlobsThroughAlone()
    {
        var filter = (await SubscriptionAsync()).Properties.GetProperty("filter");
        var advanced = Assert.Single(filter.GetProperty("advancedFilters").EnumerateArray());

        Assert.Equal(["Microsoft.Storage.BlobCreated"], Texts(filter.GetProperty("includedEventTypes")));
        Assert.Equal(("data.api", "StringIn"), (advanced.GetProperty("key").GetString(), advanced.GetProperty("operatorType").GetString()));
        Assert.Equal(["PutBlob", "PutBlockList", "CopyBlob"], Texts(advanced.GetProperty("values")));
    }

    [Fact]
    public async Task DeadLetters_OfTheSubscription_AreLaidDownWithTheTopicsIdentity()
    {
        var deadLetters = (await SubscriptionAsync()).Properties.GetProperty("deadLetterWithResourceIdentity");
        var topic = Assert.Single(await templates.MainAsync(), resource => resource.Type == "Microsoft.EventGrid/systemTopics");

        Assert.Equal("SystemAssigned", topic.Body.GetProperty("identity").GetProperty("type").GetString());
        Assert.Equal("SystemAssigned", deadLetters.GetProperty("identity").GetProperty("type").GetString());
        Assert.Equal("deadletters", deadLetters.GetProperty("deadLetterDestination").GetProperty("properties").GetProperty("blobContainerName").GetString());
    }

    // Event Grid validates the webhook: before the code runs, there is no answer.
    [Fact]
    public async Task Subscription_BeforeTheCode_IsNotMade() => Assert.DoesNotContain(await templates.MainAsync(), resource => resource.Type == Subscription);

    [Fact]
    public void QueueTriggers_OfTheApp_ListenToQueuesThatAreMade()
    {
        var queues = Triggers.Of<QueueTriggerAttribute>();

        Assert.Equal(StorageNames.Queues.Order(StringComparer.Ordinal), queues.Values.Select(trigger => trigger.QueueName).Order(StringComparer.Ordinal));
        Assert.All(queues.Values, trigger => Assert.Equal("Storage", trigger.Connection));
    }

    // The host's name for it, in the account of the trigger:
    // https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-blob-trigger#poison-blobs
    [Fact]
    public void PoisonQueue_OfTheBlobTrigger_IsTheOneThatTheCodeReads() =>
        Assert.Equal("webjobs-blobtrigger-poison", Triggers.Of<QueueTriggerAttribute>()["FailPoisonedSubmission"].QueueName);

    [Fact]
    public void HostJson_OfTheTriggers_SaysWhatTheCodeCountsOn()
    {
        var extensions = JsonElement.Parse(Repository.ReadText("host.json")).GetProperty("extensions");

        Assert.Equal("base64", extensions.GetProperty("queues").GetProperty("messageEncoding").GetString());
        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal(5, extensions.GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32());
        Assert.Equal(5, extensions.GetProperty("queues").GetProperty("maxDequeueCount").GetInt32());
    }

    private async Task<string?> FilterAsync(string property) => (await SubscriptionAsync()).Properties.GetProperty("filter").GetProperty(property).GetString();

    private async Task<ArmResource> SubscriptionAsync() => Assert.Single(await templates.PostDeployAsync(), resource => resource.Type == Subscription);

    private static IEnumerable<string?> Texts(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());
}
