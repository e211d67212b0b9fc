using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace QualityReports.Worker.Tests.Host;

/// <summary>Servers of the tests' host.</summary>
internal static class KestrelExtensions
{
    /// <summary>Listens on any free port of the loopback interface.</summary>
    public static void ListenLocalPort(this KestrelServerOptions kestrel, HttpProtocols protocols) =>
        kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = protocols);
}
