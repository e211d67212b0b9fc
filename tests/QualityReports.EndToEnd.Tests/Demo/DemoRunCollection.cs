namespace QualityReports.EndToEnd.Tests.Demo;

/// <summary>The tests of one run of the demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoRunCollection : ICollectionFixture<DemoFixture>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "demo";
}
