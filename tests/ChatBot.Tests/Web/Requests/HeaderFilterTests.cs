using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using ChatBot.Web.Requests;

namespace ChatBot.Tests.Web.Requests;

public sealed class HeaderFilterTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1", "GET / HTTP/1.1")]
    [InlineData("GET /page.css HTTP/1.1", "GET /page.css HTTP/1.1")]
    [InlineData("GET /p/7kq4 HTTP/1.1", "GET /p/xxxx HTTP/1.1")]
    [InlineData("GET /p/her/her?her HTTP/1.1", "GET /p/xxxxxxx?xxx HTTP/1.1")]
    [InlineData("GET /?from=her HTTP/1.1", "GET /?xxxxxxxx HTTP/1.1")]
    [InlineData("GET /her/name?x HTTP/1.1", "GET /xxxxxxxx?x HTTP/1.1")]
    [InlineData("GET http://her.example/ HTTP/1.1", "GET /?xxxxxxxxxxxxxxxxx HTTP/1.1")]
    [InlineData("GET HTTPS://her.example/page.css?her HTTP/1.1", "GET /page.css?xxxxxxxxxxxxxxxxxxxxxx HTTP/1.1")]
    [InlineData("GET http://her.example?her HTTP/1.1", "GET /?xxxxxxxxxxxxxxxxxxxx HTTP/1.1")]
    [InlineData("GET http://her.example HTTP/1.1", "GET /?xxxxxxxxxxxxxxxx HTTP/1.1")]
    [InlineData("GET http://her.example/her HTTP/1.1", "GET /xxx?xxxxxxxxxxxxxxxxx HTTP/1.1")]
    [InlineData("GET /her HTTP/1.1 HTTP/1.1", "xxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("H(R / HTTP/1.1", "xxxxxxxxxxxxxx")]
    [InlineData(" GET / HTTP/1.1", "xxxxxxxxxxxxxxx")]
    [InlineData("GET ?her HTTP/1.1", "GET /xxx HTTP/1.1")]
    [InlineData("HER / HTTP/1.1", "xxx / HTTP/1.1")]
    [InlineData("GET / HTTP/her", "GET / xxxxxxxx")]
    [InlineData("her", "xxx")]
    [InlineData("her ", "xxxx")]
    public void Of_the_first_line_only_what_the_page_knows_is_kept(string line, string expected) => Assert.Equal(expected, Filter(line));

    [Theory]
    [InlineData("Host: guide.example", "Host: guide.example")]
    [InlineData("content-length: 12", "content-length: 12")]
    [InlineData("Content-Length: her", "xxxxxxxxxxxxxxxxxxx")]
    [InlineData("Content-Length: 5, 5", "xxxxxxxxxxxxxxxxxxxx")]
    [InlineData(" folded: her", "xxxxxxxxxxxx")]
    [InlineData("Her : her", "xxxxxxxxx")]
    [InlineData("Content-Type: application/x-www-form-urlencoded; charset=her", "Content-Type: application/x-www-form-urlencoded")]
    [InlineData("Content-Type: text/her", "xxxxxxxxxxxx:")]
    [InlineData("Connection: keep-alive, her", "Connection: keep-alive")]
    [InlineData("Accept-Language: fr-CH, ar;q=0.9, her", "Accept-Language:ar")]
    [InlineData("Accept-Language: fr-CH", "Accept-Language:und")]
    [InlineData("Accept-Language: *", "xxxxxxxxxxxxxxx:")]
    [InlineData("User-Agent: her", "xxxxxxxxxx:")]
    [InlineData("X-Forwarded-For: 192.0.2.7", "xxxxxxxxxxxxxxx:")]
    [InlineData("Transfer-Encoding: chunked", "Transfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: gzip, chunked", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("Connection: her, Close", "Connection:close")]
    [InlineData("no colon", "xxxxxxxx")]
    public void Of_a_field_only_what_the_page_needs_is_kept(string line, string expected)
    {
        var filtered = Filter("GET / HTTP/1.1", line);

        Assert.Equal(expected, filtered.TrimEnd());
        Assert.Equal(line.Length, filtered.Length);
    }

    [Fact]
    public async Task However_a_request_is_cut_no_line_of_its_head_ends_unfiltered_and_its_body_stays()
    {
        const string Request = "POST /?her HTTP/1.1\r\nUser-Agent: her\r\nContent-Length: 12\r\n\r\nq=her\r\nher: \nGET /her HTTP/1.1\r\nCookie: her\r\n\r\n";

        foreach (var piece in (int[])[1, 3, 64, 1000])
        {
            var seen = await ThroughAsync(Request, piece);

            Assert.Equal("POST /?xxx HTTP/1.1\r\nxxxxxxxxxx:    \r\nContent-Length: 12\r\n\r\nq=her\r\nher: \nGET /xxx HTTP/1.1\r\nxxxxxx:    \r\n\r\n", seen);
        }
    }

    private static string Filter(params string[] lines)
    {
        var filter = new HeaderFilter(languages => AcceptLanguage.Find(TestBook.Make(), languages), _ => { });
        byte[] bytes = [];
        foreach (var line in lines)
        {
            bytes = Encoding.ASCII.GetBytes(line + "\r\n");
            filter.Filter(bytes);
        }

        return Encoding.ASCII.GetString(bytes)[..^2];
    }

    // Takes whole lines, as Kestrel does, from memory in pieces.
    private static async Task<string> ThroughAsync(string request, int piece)
    {
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: 16));
        var reader = new FilteringPipeReader(pipe.Reader, new HeaderFilter(_ => null, _ => { }));
        var seen = new StringBuilder();
        for (var start = 0; start < request.Length; start += piece)
        {
            await pipe.Writer.WriteAsync(Encoding.ASCII.GetBytes(request[start..Math.Min(start + piece, request.Length)]));
            var result = await reader.ReadAsync();
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, buffer.GetPosition(1, end));
                seen.Append(Encoding.ASCII.GetString(line.ToArray()));
                buffer = buffer.Slice(line.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }

        return seen.ToString();
    }
}
