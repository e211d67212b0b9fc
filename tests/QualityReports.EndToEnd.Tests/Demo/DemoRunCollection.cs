namespace QualityReports.EndToEnd.Tests.Demo;

/// <summary>The tests that look at one run of the demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoRunCollection : ICollectionFixture<DemoFixture>
{
    /// <summary>What they are marked with.</summary>
    public const string Name = "demo";
}
