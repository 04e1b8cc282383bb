using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Web;

/// <summary>The page's style, script and icon: small files of our own inside the program.</summary>
internal static partial class Assets
{
    /// <summary>Maps each file to its address.</summary>
    /// <param name="files">Names and media types.</param>
    public static void Map(IEndpointRouteBuilder routes, params ReadOnlySpan<(string Name, string Type)> files)
    {
        foreach (var (name, type) in files)
        {
            var bytes = Read(name);
            routes.MapMethods("/" + name, WebChannel.Reading, context =>
            {
                context.Response.ContentType = type;
                context.Response.ContentLength = bytes.Length;
                return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
            });
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream("web/" + name)!;
        using var reader = new StreamReader(stream);
        return Encoding.UTF8.GetBytes(Trim(name, reader.ReadToEnd()));
    }

    // Remarks and indentation are for us, not for a visitor's data plan.
    private static string Trim(string name, string text) => Path.GetExtension(name) switch
    {
        ".css" => StyleSpaces().Replace(StyleRemarks().Replace(text, ""), match => match.Value.Trim() is { Length: > 0 } mark ? mark : " ").Replace(";}", "}", StringComparison.Ordinal).Trim(),
        ".js" => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))),
        _ => text,
    };

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex StyleRemarks();

    // A space before a colon parts two selectors; after one it parts nothing.
    [GeneratedRegex(@"\s*[{};,>]\s*|:\s+|\s+")]
    private static partial Regex StyleSpaces();
}
