await QualityReports.TestSupport.Faults.MortalHost.RunAsync(args);
