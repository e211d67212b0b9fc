using QualityReports.Benchmarks;
using QualityReports.Benchmarks.Ingesting;
using QualityReports.Benchmarks.Measuring;
using QualityReports.Benchmarks.Starting;

// What is measured runs in processes of its own, which are this program again.
return args switch
{
    [MeasuredProcess.Argument, var work, var passes, .. var files] => MeasuredWork.Run(work, passes, files),
    [PipelineWork.Argument, .. var ports, var today] => await PipelineWork.RunAsync(ports, today),
    [StartWork.Argument, var what, .. var ports] => await StartWork.RunAsync(what, ports),
    _ => await BenchRun.RunAsync(BenchOptions.Parse(args)),
};
