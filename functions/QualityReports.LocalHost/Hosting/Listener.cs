using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Watches one trigger's source: looks, delivers, rests, and looks again until the host stops.</summary>
internal abstract class Listener(FunctionDescriptor function, ILogger logger)
{
    /// <summary>The function to call.</summary>
    public FunctionDescriptor Function { get; } = function;

    /// <summary>Where failures are told.</summary>
    protected ILogger Logger { get; } = logger;

    /// <summary>Whether something waits to be delivered, or is being delivered. For a source of the future, such as a schedule, only the latter.</summary>
    public abstract Task<bool> IsBusyAsync(CancellationToken cancellationToken);

    /// <summary>Makes ready what the source needs, before the first look.</summary>
    public virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Looks and delivers until cancelled. A look that fails is logged, and the next one follows.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var rest = TimeSpan.FromSeconds(1);
            try
            {
                rest = await LookAsync(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                HostLog.LookFailed(Logger, exception, Function.Name);
            }
            catch (Exception)
            {
                // Stopping: whatever was cut short is delivered again after the next start.
            }
            await Task.Delay(rest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await StopAsync();
    }

    /// <summary>Looks once and delivers what is there.</summary>
    /// <returns>How long to rest before the next look.</returns>
    protected abstract Task<TimeSpan> LookAsync(CancellationToken cancellationToken);

    /// <summary>Ends what runs beside the looks.</summary>
    protected virtual Task StopAsync() => Task.CompletedTask;
}
