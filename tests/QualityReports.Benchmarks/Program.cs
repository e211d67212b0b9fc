using QualityReports.Benchmarks;
using QualityReports.Benchmarks.Ingesting;
using QualityReports.Benchmarks.Measuring;
using QualityReports.Benchmarks.Starting;

// Measured work runs in separate processes of this program.
return args switch
{
    [MeasuredProcess.Argument, var work, var passes, .. var files] => MeasuredWork.Run(work, passes, files),
    [PipelineWork.Argument, .. var ports, var today] => await PipelineWork.RunAsync(ports, today),
    [StartWork.Argument, .. var ports] => await StartWork.RunAsync(ports),
    _ => await BenchRun.RunAsync(BenchOptions.Parse(args)),
};
