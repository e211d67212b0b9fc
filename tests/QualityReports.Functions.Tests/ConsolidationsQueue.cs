namespace QualityReports.Functions.Tests;

/// <summary>Test classes that empty queue <c>consolidations</c>, one after another: they would receive each other's messages.</summary>
[CollectionDefinition(Name)]
public sealed class ConsolidationsQueue
{
    public const string Name = "consolidations queue";
}
