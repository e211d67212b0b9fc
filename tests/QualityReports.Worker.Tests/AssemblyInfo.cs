using QualityReports.Worker.Tests.Cases;

[assembly: AssemblyFixture(typeof(SharedSite))]
[assembly: Trait("Category", "Slow")]
