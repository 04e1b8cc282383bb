using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Fuzz.Shapes;

/// <summary>What browsers, proxies and others send to the page.</summary>
internal static class WebShapes
{
    /// <summary>Stands for what says something of a visitor.</summary>
    public const string Secret = "Zuleika";

    private static Gen<string> Target { get; } = Gen.Frequency(
        (4, Gen.Elements("/", "/page.css", "/page.js", "/icon.svg", "/health", "/p/7kq4", "*")),
        (4, Gen.Elements($"/{Secret}", $"/?q={Secret}", $"http://{Secret}/", $"/p/{Secret}", $"//{Secret}", $"/page.css?{Secret}", $"/%2e%2e/{Secret}", Secret)),
        (1, TextShapes.Piece));

    private static Gen<string> Field { get; } =
        from name in Gen.Elements("User-Agent", "Cookie", "Referer", "X-Forwarded-For", "Forwarded", "Via", "Accept", "DNT", "X-" + Secret, "user-agent", "Accept-Encoding", "If-None-Match", "Authorization")
        from value in Gen.Frequency((4, Gen.Constant(Secret)), (1, TextShapes.Piece.Select(piece => Secret + piece.ReplaceLineEndings(" "))))
        from gap in Gen.Elements(": ", ":", ":\t", ":  ", " : ")
        select name + gap + value;

    private static Gen<string> Known { get; } = Gen.Elements(
        "Host: guide.example", "Host: a", "Content-Length: 5", "Content-Length: 0", "Content-Length: 5, 5", "Content-Length: -1", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked",
        "Connection: close", "Connection: keep-alive", "Content-Type: application/x-www-form-urlencoded", "Accept-Language: fr, ar;q=0.9", "Expect: 100-continue", "Upgrade: h2c", " folded", "nothing", ": a");

    /// <summary>The head of a request, and what follows it.</summary>
    public static Gen<string> Head { get; } =
        from method in Gen.Elements("GET", "POST", "HEAD", "PUT", "OPTIONS", "get", "G(T", Secret)
        from target in Target
        from version in Gen.Frequency((8, Gen.Constant("HTTP/1.1")), (1, Gen.Elements("HTTP/1.0", "HTTP/3.0", Secret, "")))
        from count in Gen.Choose(0, 6)
        from fields in Gen.Frequency((3, Field), (2, Known)).ArrayOf(count)
        from end in Gen.Frequency((9, Gen.Constant("\r\n")), (1, Gen.Elements("\n", "\r", "\r\r\n")))
        from body in Gen.Elements("", "to=en", "5\r\nto=en\r\n0\r\n\r\n", "ffffffffffffffff\r\n", "0\r\nX: a\r\n\r\n", "GET / HTTP/1.1\r\n\r\n")
        select $"{method} {target} {version}{end}{string.Concat(fields.Select(field => field + end))}{end}{body}";

    /// <summary>A posted form.</summary>
    public static Gen<string> Form { get; } =
        from count in Gen.Choose(0, 4)
        from fields in FormField.ArrayOf(count)
        from separator in Gen.Elements("&", "&", "&", ";", "&&")
        select string.Join(separator, fields);

    private static Gen<string> FormField { get; } =
        from name in Gen.Elements("to", "q", "at", "leave", "To", "", "q[]", "%74o")
        from value in Gen.Frequency((3, TelegramShapes.Address('/')), (2, TextShapes.Text), (1, Gen.Elements("%", "%4", "%zz", "+", "%ff%fe", "%ed%a0%80", "1")))
        from coded in Gen.Choose(0, 2)
        select $"{name}={(coded == 0 ? Code(value) : value)}";

    // By hand: the framework refuses halves of letters.
    private static string Code(string text) => string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(one => $"%{one:X2}"));
}
