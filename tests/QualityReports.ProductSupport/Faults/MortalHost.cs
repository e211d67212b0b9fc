using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using QualityReports.Domain.Periods;
using QualityReports.Functions;
using QualityReports.LocalHost.Hosting;
using QualityReports.TestSupport;
using QualityReports.TestSupport.Faults;

namespace QualityReports.ProductSupport.Faults;

/// <summary>The product and its host in a separate process that is killed by the system at one of its requests to storage, so that no handler runs. This
/// program is that process (<c>Program.cs</c>).</summary>
/// <param name="ConnectionString">The emulator's connection string; it outlives the process.</param>
/// <param name="RealNow">An instant of the real clock, the same for all processes of a test, so that each reads the same storage times.</param>
/// <param name="Now">The time on the product's clock.</param>
/// <param name="LastRequest">The request of the product, from 1, at which it is killed: an odd one is not sent, an even one is answered; 0 for none.</param>
public sealed record MortalHost(string ConnectionString, DateTimeOffset RealNow, DateTimeOffset Now, int LastRequest)
{
    /// <summary>The product's services on the clock of the process.</summary>
    public ServiceProvider Compose(params Action<ClientOptions>[] configureClients)
    {
        var clock = new ShiftedTimeProvider(new StandingClock(RealNow));
        clock.MoveTo(Now);
        return ProductServices.Create(ConnectionString, services => services.AddSingleton(clock), configureClients);
    }

    /// <summary>Starts the process.</summary>
    public Process Start()
    {
        string[] arguments =
        [
            typeof(MortalHost).Assembly.Location, ConnectionString, Write(RealNow), Write(Now), LastRequest.ToString(CultureInfo.InvariantCulture),
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, UseShellExecute = false })!;
    }

    /// <summary>The work of the process, until it is killed or its parent has ended.</summary>
    internal static async Task RunAsync(string[] arguments)
    {
        var self = new MortalHost(arguments[0], Read(arguments[1]), Read(arguments[2]), int.Parse(arguments[3], CultureInfo.InvariantCulture));
        var death = new Death(self.LastRequest);
        await using var services = self.Compose(death.Configure);
        await using var host = new LocalFunctionHost(FunctionCatalog.Discover(typeof(Composition).Assembly), services);
        await host.StartAsync(timers: false);
        while (await Console.In.ReadLineAsync() is not null)
        {
            // The parent writes nothing; the end of the input is its end.
        }
    }

    private static string Write(DateTimeOffset instant) => instant.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Death(int lastRequest)
    {
        private int _requests;

        private bool IsUnsent => lastRequest % 2 == 1;

        public void Configure(ClientOptions options) => options.AddPolicy(new Policy(this, StorageOperation.ServiceOf(options)), HttpPipelinePosition.PerCall);

        // The host's own listings and receipts are not the product's requests.
        private bool IsLast(string service, Request request) =>
            StorageOperation.Of(service, request).Resource is var resource
            && !resource.EndsWith("?list", StringComparison.Ordinal)
            && !resource.StartsWith("azure-webjobs-hosts", StringComparison.Ordinal)
            && Interlocked.Increment(ref _requests) == lastRequest;

        private static void Strike()
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }

        private sealed class Policy(Death death, string service) : HttpPipelinePolicy
        {
            public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
            {
                var isLast = death.IsLast(service, message.Request);
                if (isLast && death.IsUnsent)
                    Strike();
                await ProcessNextAsync(message, pipeline);
                if (isLast)
                    Strike();
            }

            public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
                throw new NotSupportedException("The product asks storage asynchronously.");
        }
    }
}
