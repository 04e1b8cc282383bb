using System.Net;
using System.Net.Sockets;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>For a program that has to be told where to listen.</summary>
internal static class FreePort
{
    /// <summary>A port that nobody listens on now.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
