using QualityReports.Benchmarks;
using QualityReports.Benchmarks.Measuring;

// What is measured runs in processes of its own, which are this program again.
return args is [MeasuredProcess.Argument, var work, var passes, .. var files]
    ? MeasuredWork.Run(work, passes, files)
    : BenchRun.Run(BenchOptions.Parse(args));
