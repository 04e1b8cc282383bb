using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using ChatBot.Telegram.Http.Tls;
using ChatBot.Tests.Telegram.Fake;

namespace ChatBot.Tests.Telegram.Http;

/// <summary>What the program needs of OpenSSL. That it forgets is held by the tests of <c>Forgetting</c>; who is let in, by ProgramTests too.</summary>
public sealed class TlsTests
{
    [Fact]
    public void This_machine_has_an_OpenSSL_that_forgets()
    {
        using var context = TlsContext.TryCreate();

        Assert.NotNull(context);
    }

    [Fact]
    public async Task A_server_of_an_unknown_authority_is_refused_and_hears_nothing()
    {
        using var authority = new FakeAuthority();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = ServeAsync(listener, authority);
        using var context = TlsContext.TryCreate()!;
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);

        await Assert.ThrowsAnyAsync<IOException>(() => TlsStream.ConnectAsync(client.GetStream(), context, "localhost", default));

        Assert.False(await served);
    }

    // Whether a client said anything after shaking hands.
    private static async Task<bool> ServeAsync(TcpListener listener, FakeAuthority authority)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        using var stream = new SslStream(connection.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(authority.Certificate);
            return await stream.ReadAsync(new byte[1]) > 0;
        }
        catch (Exception refused) when (refused is System.Security.Authentication.AuthenticationException or IOException)
        {
            return false;
        }
    }
}
