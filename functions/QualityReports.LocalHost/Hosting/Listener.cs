using Microsoft.Extensions.Logging;

namespace QualityReports.LocalHost.Hosting;

/// <summary>Watches one trigger's source: polls, delivers, pauses, and polls again until the host stops.</summary>
internal abstract class Listener(FunctionDescriptor function, ILogger logger)
{
    public FunctionDescriptor Function { get; } = function;

    protected ILogger Logger { get; } = logger;

    /// <summary>Whether a delivery is waiting or running. For a schedule, only running ones count.</summary>
    public abstract Task<bool> IsBusyAsync(CancellationToken cancellationToken);

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

    protected abstract Task<TimeSpan> LookAsync(CancellationToken cancellationToken);

    protected virtual Task StopAsync() => Task.CompletedTask;
}
