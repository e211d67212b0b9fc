using QualityReports.TestSupport;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
