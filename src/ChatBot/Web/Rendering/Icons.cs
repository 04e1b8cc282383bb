namespace ChatBot.Web.Rendering;

/// <summary>Small drawings of our own, in the page itself: nothing is loaded for them, and without them every word is still there.</summary>
internal static class Icons
{
    private static ReadOnlySpan<byte> Open => "<svg class=\"i\" width=\"24\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\""u8;

    /// <summary>Writes a drawing by its name; nothing where there is none of that name.</summary>
    public static void Write(HtmlWriter html, string name)
    {
        var path = PathOf(name);
        if (path.IsEmpty)
            return;

        html.Raw(Open);
        html.Raw(path);
        html.Raw("\"/></svg>"u8);
    }

    private static ReadOnlySpan<byte> PathOf(string name) => name switch
    {
        "mark" => "M5 4h9l5 5v11H5zM9 12h6M9 16h6"u8,
        "globe" => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM3 12h18M12 3c-5 6-5 12 0 18 5-6 5-12 0-18"u8,
        "back" => "M15 5l-7 7 7 7"u8,
        "home" => "M4 11l8-7 8 7M6 10v10h12V10"u8,
        "ask" => "M4 5h16v11h-9l-4 4v-4H4z"u8,
        "hide" => "M4 4l16 16M9 6c6-2 11 3 13 6-1 1-2 3-4 4M6 8c-2 1-3 3-4 4 2 4 8 8 14 5"u8,
        "call" => "M5 4h4l2 5-3 2c1 3 3 5 6 6l2-3 4 2v4C11 21 4 14 5 4z"u8,
        "services" => "M12 21C8 16 6 13 6 10a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 8v4M10 10h4"u8,
        "rights" => "M12 4v16M7 20h10M5 7h14M5 7l-3 6h6zM19 7l-3 6h6z"u8,
        "health" => "M9 4h6v5h5v6h-5v5H9v-5H4V9h5z"u8,
        "safety" => "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z"u8,
        "digital" => "M7 3h10v18H7zM11 18h2"u8,
        "definitions" => "M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14"u8,
        _ => default,
    };
}
