using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ChatBot.Restart;

/// <summary>
/// The sockets that the web page and the health check listen on. They are this program's and not its server's, so that they outlive the server: who
/// connects while the program restarts waits a moment instead of being refused.
/// </summary>
internal sealed class ListeningSockets(Handover handover) : IDisposable
{
    private readonly List<(string Name, Socket Socket)> sockets = [];

    /// <summary>The socket of an address: the one that was left, or a new one.</summary>
    /// <param name="address">Where to listen.</param>
    /// <param name="listener">Whose it is, where that is not the page.</param>
    /// <returns>A socket that the server may close; what it stands for stays open.</returns>
    public Socket Open(EndPoint address, string listener)
    {
        var name = Uri.EscapeDataString(listener + address);
        var socket = handover.Find(name) is { } left
            ? new Socket(new SafeSocketHandle(left, ownsHandle: true))
            : SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        sockets.Add((name, socket));
        return new Socket(new SafeSocketHandle(socket.Handle, ownsHandle: false));
    }

    /// <summary>Leaves all of them to the next copy.</summary>
    public void Leave()
    {
        foreach (var (name, socket) in sockets)
            handover.Leave(name, (int)socket.Handle);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, socket) in sockets)
            socket.Dispose();
    }
}
