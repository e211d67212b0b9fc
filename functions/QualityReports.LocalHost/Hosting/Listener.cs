using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Watches one trigger's source: polls, delivers, pauses, and polls again until the host stops.</summary>
internal abstract class Listener(FunctionDescriptor function, ILogger logger)
{
    /// <summary>The function to call.</summary>
    public FunctionDescriptor Function { get; } = function;

    /// <summary>The log of failures.</summary>
    protected ILogger Logger { get; } = logger;

    /// <summary>Whether a delivery is waiting or running. For a schedule, only running ones count.</summary>
    public abstract Task<bool> IsBusyAsync(CancellationToken cancellationToken);

    /// <summary>Prepares the source before the first poll.</summary>
    public virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Polls and delivers until cancelled. A failed poll is logged, and the next one follows.</summary>
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
                // Stopping: an interrupted delivery is repeated after the next start.
            }
            await Task.Delay(rest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await StopAsync();
    }

    /// <summary>Polls once and delivers.</summary>
    /// <returns>The pause before the next poll.</returns>
    protected abstract Task<TimeSpan> LookAsync(CancellationToken cancellationToken);

    /// <summary>Stops work beside the polls.</summary>
    protected virtual Task StopAsync() => Task.CompletedTask;
}
