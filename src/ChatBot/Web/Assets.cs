namespace ChatBot.Web;

/// <summary>The page's style, script and icon: small files of our own inside the program.</summary>
internal static class Assets
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
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
