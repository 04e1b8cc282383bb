using ChatBot.Hosting;
using ChatBot.Restart;

namespace ChatBot.Web.Requests;

/// <summary>
/// Stands before every request: sets the headers and keeps an error to itself. It knows no visitor from another, because
/// counting by address would mean to hold addresses; a flood is bounded by the number of connections, and by
/// <see cref="UnfinishedConnections"/>, which are told here that a request has come whole.
/// </summary>
/// <param name="log">Where an error's type goes.</param>
internal sealed partial class RequestGuard(ILogger<RequestGuard> log)
{
    private const string Health = "/health";
    private long handled;
    private int open;

    /// <summary>How many requests were handled and are open, the host's own question for health apart.</summary>
    public Activity Load => new(Interlocked.Read(ref handled), Volatile.Read(ref open));

    /// <summary>Handles a request.</summary>
    /// <param name="next">What answers it.</param>
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        WebHeaders.Set(context.Response.Headers);
        context.Features.Get<UnfinishedConnections.Place>()?.Leave();
        var counts = !context.Request.Path.StartsWithSegments(Health);
        Interlocked.Add(ref open, counts ? 1 : 0);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (BadHttpRequestException broken)
        {
            Refuse(context, broken.StatusCode);
        }
        catch (Exception error)
        {
            // Nothing of the error is passed on: its message may hold what the visitor sent.
            LogFailed(SafeException.Of(error));
            Fail(context);
        }
        finally
        {
            Interlocked.Add(ref open, counts ? -1 : 0);
            Interlocked.Add(ref handled, counts ? 1 : 0);
        }
    }

    // Where a body ends is not known then, nor where another request would begin.
    private static void Refuse(HttpContext context, int status)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.Connection = "close";
    }

    private static void Fail(HttpContext context)
    {
        if (context.Response.HasStarted)
            context.Abort();
        else
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A web page could not be made: {Failure}")]
    private partial void LogFailed(SafeException failure);
}
