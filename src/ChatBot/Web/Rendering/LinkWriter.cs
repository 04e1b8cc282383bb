namespace ChatBot.Web.Rendering;

/// <summary>Writes the start of a link to a public page elsewhere.</summary>
internal static class LinkWriter
{
    /// <summary>
    /// Writes the start tag. It opens beside this page, which has one address only and would be lost otherwise, and the
    /// other site learns nothing of this one.
    /// </summary>
    /// <param name="link">An https address.</param>
    /// <param name="attributes">Further attributes, our own marks.</param>
    public static void Open(HtmlWriter html, string link, ReadOnlySpan<byte> attributes)
    {
        html.Raw("<a target=\"_blank\" rel=\"noopener noreferrer\" href=\""u8);
        html.Text(link);
        html.Raw("\""u8);
        html.Raw(attributes);
        html.Raw(">"u8);
    }
}
