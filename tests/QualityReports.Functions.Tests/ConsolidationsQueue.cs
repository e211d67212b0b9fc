namespace QualityReports.Functions.Tests;

/// <summary>Test classes that empty queue <c>consolidations</c>, one after the other: they would take each other's messages.</summary>
[CollectionDefinition(Name)]
public sealed class ConsolidationsQueue
{
    public const string Name = "consolidations queue";
}
