using QualityReports.Browser.Tests;

[assembly: AssemblyFixture(typeof(PortalSite))]
