using QualityReports.Worker.Tests.Cases;

[assembly: AssemblyFixture(typeof(SharedSite))]
