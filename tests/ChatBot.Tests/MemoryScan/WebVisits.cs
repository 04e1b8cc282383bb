using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Tests.MemoryScan;

/// <summary>Visits of the web page over plain sockets, so that everything a browser or a proxy may send can be sent.</summary>
internal sealed class WebVisits(Uri page)
{
    private int expected;
    private int answered;

    public int Expected => expected;

    /// <summary>How many were answered with the status that was expected.</summary>
    public int Answered => answered;

    /// <summary>Visits side by side; those of a lane share a connection as far as the server lets them.</summary>
    public Task RunAsync(int count, int lanes) => Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => RunLaneAsync(lane * count / lanes, count / lanes)));

    private async Task RunLaneAsync(int first, int count)
    {
        for (var number = first; number < first + count;)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(page.Host, page.Port);
            using var stream = client.GetStream();
            for (var turn = 0; turn < 10 && number < first + count; turn++, number++)
                await VisitAsync(stream, number);

            await BreakOffAsync(stream, number);
        }
    }

    private async Task VisitAsync(NetworkStream stream, int number)
    {
        var (word, sentence) = Canaries.TypedOnTheWeb[number % Canaries.TypedOnTheWeb.Length];
        var question = Uri.EscapeDataString(string.Format(CultureInfo.InvariantCulture, sentence, word + word));
        var (start, body, status) = (number % 7) switch
        {
            0 => ("GET / HTTP/1.1", "", 200),
            1 => ($"GET /?{Canaries.Path}={number} HTTP/1.1", "", 200),
            2 => ($"GET /{Canaries.Path}/{number} HTTP/1.1", "", 404),
            6 => ($"GET /p/{Canaries.Path}{number} HTTP/1.1", "", 200),
            3 => ("POST / HTTP/1.1", $"to=en%2Fdefinitions&at={Uri.EscapeDataString(word)}", 200),
            _ => ("POST / HTTP/1.1", $"q={question}&at=en%2Fhome", 200),
        };
        Interlocked.Increment(ref expected);
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{start}\r\n{Headers(number, body.Length)}\r\n{body}"));
        if (await StatusAsync(stream) == status)
            Interlocked.Increment(ref answered);
    }

    // The visitor is gone in the middle of a question.
    private static async Task BreakOffAsync(NetworkStream stream, int number)
    {
        var word = Canaries.TypedOnTheWeb[number % Canaries.TypedOnTheWeb.Length].Word;
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"POST / HTTP/1.1\r\n{Headers(number, 500)}\r\nq={Uri.EscapeDataString(word)}"));
    }

    private static string Headers(int number, int length) => string.Concat(
        "Host: localhost\r\n",
        $"User-Agent: Mozilla/5.0 ({Canaries.Header} {number})\r\n",
        $"Accept-Language: {Canaries.Header}-{number},en;q=0.5\r\n",
        $"Referer: https://{Canaries.Header}.example/{number}\r\n",
        $"Cookie: id={Canaries.Header}{number}\r\n",
        $"X-Forwarded-For: {Canaries.Header}-{number}\r\n",
        $"X-{Canaries.Header}-{number}: 1\r\n",
        $"Content-Type: application/x-www-form-urlencoded; charset={Canaries.Header}\r\n",
        $"Content-Length: {length}\r\n");

    private static async Task<int> StatusAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0)
                return 0;

            head.Append((char)one[0]);
        }

        await SkipBodyAsync(stream, head.ToString());
        return int.Parse(head.ToString().Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static async Task SkipBodyAsync(NetworkStream stream, string head)
    {
        var lines = head.Split("\r\n");
        if (lines.FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal)) is { } length)
        {
            await stream.ReadExactlyAsync(new byte[int.Parse(length[16..], CultureInfo.InvariantCulture)]);
            return;
        }

        while (await ChunkAsync(stream) > 0)
        {
        }
    }

    private static async Task<int> ChunkAsync(NetworkStream stream)
    {
        var size = "";
        var one = new byte[1];
        while (!size.EndsWith("\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one);
            size += (char)one[0];
        }

        var length = int.Parse(size.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        await stream.ReadExactlyAsync(new byte[length + 2]);
        return length;
    }
}
