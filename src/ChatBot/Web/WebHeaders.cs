using System.Runtime.CompilerServices;
using ChatBot.Content;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Web;

/// <summary>What every answer tells the browser: keep nothing, load nothing from elsewhere, tell nobody.</summary>
internal static class WebHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private const string NoPermissions =
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=()";

    // Worked out once a book.
    private static readonly ConditionalWeakTable<BookSettings, string> Leaving = [];

    /// <summary>Sets the headers that every answer has.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoPermissions;
    }

    /// <summary>Keeps an address out of search engines.</summary>
    public static void HideFromSearch(IHeaderDictionary headers) => headers["X-Robots-Tag"] = "noindex, nofollow";

    /// <summary>
    /// Lets the page's forms lead to the neutral site: browsers hold the policy's form-action against the target of a
    /// redirect too.
    /// </summary>
    /// <param name="settings">The book's, with the neutral site's address.</param>
    public static void AllowLeaving(IHeaderDictionary headers, BookSettings settings) =>
        headers.ContentSecurityPolicy = Leaving.GetValue(settings, static book => $"{Policy} {new Uri(book.Leave).GetLeftPart(UriPartial.Authority)}");

    /// <summary>Sends the browser away and has it clear what it may hold of this site (W3C Clear Site Data).</summary>
    /// <param name="leave">The neutral site's address.</param>
    public static void Leave(HttpResponse response, string leave)
    {
        response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        response.Headers[HeaderNames.Location] = leave;
        response.StatusCode = StatusCodes.Status303SeeOther;
    }
}
