using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Telegram.Fake;

/// <summary>Answers that no Bot API gives, but a network and its proxies do.</summary>
internal static class FaultyAnswer
{
    /// <summary>Answers instead of the method.</summary>
    /// <returns>True where that was the answer.</returns>
    public static async Task<bool> BeforeAsync(HttpContext context, object? fault)
    {
        switch (fault)
        {
            case Fault.Html:
                context.Response.StatusCode = 502;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body><h1>502 Bad Gateway</h1></body></html>");
                return true;
            case Fault.Unavailable:
                context.Response.StatusCode = 503;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body><h1>503 Service Unavailable</h1></body></html>");
                return true;
            case Fault.Slow:
                await Task.Delay(Random.Shared.Next(1000, 2000), context.RequestAborted);
                return false;
            case Fault.Silence:
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return true;
            case Fault.NoJson:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"ok\":true,\"result\":[{\"update_id\":1,,}");
                return true;
            case RawAnswer raw:
                context.Response.StatusCode = raw.Status;
                await context.Response.WriteAsync(raw.Body);
                return true;
            case Fault.ResetBefore:
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Breaks the connection after the method was carried out.</summary>
    /// <returns>True where it is broken.</returns>
    public static bool After(HttpContext context, object? fault)
    {
        if (fault is not Fault.ResetAfter)
            return false;

        context.Abort();
        return true;
    }
}
