using System.Net.Sockets;
using System.Net;
using ChatBot.Tests.Telegram.Fake;
using ChatBot.Web.Requests;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Web.Requests;

public sealed class UnfinishedConnectionsTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly UnfinishedConnections connections;

    public UnfinishedConnectionsTests() => connections = new UnfinishedConnections(clock);

    public void Dispose() => connections.Dispose();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("10.0.0.7")]
    [InlineData("172.31.255.1")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.3.4")]
    [InlineData("fd00::5")]
    [InlineData("fe80::5")]
    public void This_machine_and_private_networks_are_never_counted(string address)
    {
        for (var i = 0; i < 2 * UnfinishedConnections.MostOfOne; i++)
            Assert.True(connections.TryEnter(IPAddress.Parse(address), out _));

        Assert.Equal(0, connections.Count);
    }

    [Theory]
    [InlineData("203.0.113.9", "203.0.113.200", "203.0.114.9")]
    [InlineData("::ffff:198.51.100.9", "198.51.100.10", "172.32.0.1")]
    [InlineData("2001:db8:1:2::3", "2001:db8:1:ffff::4", "2001:db8:2::3")]
    public void A_network_that_asks_for_nothing_is_bounded_and_takes_nothing_from_another(string one, string neighbour, string other)
    {
        for (var i = 0; i < UnfinishedConnections.MostOfOne; i++)
            Assert.True(connections.TryEnter(IPAddress.Parse(one), out _));

        Assert.False(connections.TryEnter(IPAddress.Parse(neighbour), out _));
        Assert.True(connections.TryEnter(IPAddress.Parse(other), out _));
    }

    [Fact]
    public void Two_hundred_visitors_of_one_network_at_a_tap_every_three_seconds_pass()
    {
        var network = IPAddress.Parse("203.0.113.9");

        // A minute's taps. Each visitor's browser keeps a spare connection that never asks for anything, and each tap comes over a
        // connection of its own, which is the worst that a browser does; at most a third of them ask at the same moment.
        for (var visitor = 0; visitor < 180; visitor++)
            Assert.True(connections.TryEnter(network, out _));

        for (var tap = 0; tap < 20 * 200 / 67; tap++)
        {
            var asking = Enumerable.Range(0, 67).Select(_ => (Passed: connections.TryEnter(network, out var place), place)).ToList();
            Assert.All(asking, one => Assert.True(one.Passed));
            asking.ForEach(one => one.place!.Leave());
        }

        Assert.Equal(1, connections.Count);
    }

    [Fact]
    public void Who_has_asked_or_gone_is_not_counted_and_nothing_of_them_is_kept()
    {
        for (var i = 0; i < 3 * UnfinishedConnections.MostOfOne; i++)
        {
            Assert.True(connections.TryEnter(IPAddress.Parse("203.0.113.9"), out var place));
            place!.Leave();
            place.Leave();
        }

        Assert.Equal(0, connections.Count);
    }

    [Fact]
    public void After_an_hour_the_key_is_another_and_what_was_counted_is_gone()
    {
        var network = IPAddress.Parse("203.0.113.9");
        Assert.True(connections.TryEnter(network, out var old));

        clock.Advance(UnfinishedConnections.KeyLife);

        Assert.Equal(0, connections.Count);
        Assert.True(connections.TryEnter(network, out _));
        old!.Leave();
        Assert.Equal(1, connections.Count);
    }

    [Fact]
    public async Task A_connection_too_many_is_ended_and_never_read()
    {
        for (var i = 0; i < UnfinishedConnections.MostOfOne; i++)
            connections.TryEnter(IPAddress.Parse("203.0.113.9"), out _);

        var connection = new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse("203.0.113.10"), 5) };
        await connections.HandleAsync(connection, _ => throw new InvalidOperationException("read"));

        await Until.TrueAsync(() => connection.ConnectionClosed.IsCancellationRequested);
    }

    [Fact]
    public async Task Hundreds_of_half_requests_behind_a_proxy_keep_the_page_from_nobody()
    {
        await using var site = await TestSite.StartAsync();
        var half = new List<TcpClient>();
        for (var i = 0; i < 400; i++)
        {
            var client = new TcpClient();
            half.Add(client);
            await client.ConnectAsync(IPAddress.Loopback, site.Address.Port);
            await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: "u8.ToArray());
        }

        using var visitor = site.Client();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
        half.ForEach(client => client.Dispose());
    }
}
