await QualityReports.ProductSupport.Faults.MortalHost.RunAsync(args);
