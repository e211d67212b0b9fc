using QualityReports.Browser.Tests;

[assembly: AssemblyFixture(typeof(PortalSite))]
[assembly: Trait("Category", "Slow")]
