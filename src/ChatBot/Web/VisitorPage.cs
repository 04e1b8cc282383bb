using ChatBot.Content;
using ChatBot.Dialog;
using ChatBot.Web.Preview;
using ChatBot.Web.Rendering;
using ChatBot.Web.Requests;
using ChatBot.Wiping;

namespace ChatBot.Web;

/// <summary>The one page: read what the visitor did, take a step, write the screen. Keeps nothing between two requests.</summary>
/// <param name="conversations">The door to the dialog.</param>
/// <param name="preview">What an editor sees beside each screen, or null.</param>
internal sealed class VisitorPage(Conversations conversations, PreviewPanel? preview = null)
{
    /// <summary>The start, in the browser's language.</summary>
    public Task GetAsync(HttpContext context)
    {
        var book = conversations.Book;
        return ShowAsync(context, book, Start(book, context.Request));
    }

    /// <summary>
    /// The page that an address names by its code, as if it had been tapped; the start where it names none. Every request there
    /// comes here, whatever its method, because each has a place in its connection's queue.
    /// </summary>
    public Task GetLinkedAsync(HttpContext context)
    {
        var link = context.Features.Get<PageLinkQueue>()?.Take();
        if (!WebChannel.Reading.Contains(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        WebHeaders.HideFromSearch(context.Response.Headers);
        var book = conversations.Book;
        var start = Start(book, context.Request);
        return ShowAsync(context, book, link is null ? start : new Input.Started(new Address(link.Language, null, Choices.PlaceOf(link.Path)), null), isLinked: true);
    }

    /// <summary>A tap, a question or the wish to leave. What can't be read leads to the start, without a reproach.</summary>
    public async Task PostAsync(HttpContext context)
    {
        using var body = await FormBody.ReadAsync(context.Request, context.RequestAborted);
        await StackWiper.RunAsync(() => AnswerAsync(context, Form.Read(body.Bytes)));
    }

    private Task AnswerAsync(HttpContext context, Form form)
    {
        var book = conversations.Book;
        if (form.Kind == FormKind.Leave)
        {
            WebHeaders.Leave(context.Response, book.Settings.Leave);
            return Task.CompletedTask;
        }

        return ShowAsync(context, book, FormInput.Read(book, form) ?? Start(book, context.Request));
    }

    private static Input.Started Start(Book book, HttpRequest request) =>
        new(null, AcceptLanguage.Find(book, request.Headers.AcceptLanguage.ToString()));

    private async Task ShowAsync(HttpContext context, Book book, Input input, bool isLinked = false)
    {
        // Effects are for channels that leave something behind: here a screen takes the place of the one before.
        var screen = Step(book, input);
        if (isLinked)
            screen = Notices.Add(screen, book, UiText.SharedAddress);

        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        WebHeaders.AllowLeaving(response.Headers, book.Settings);
        using var page = WipingBuffer.Rent(PageWriter.UsualBytes);
        PageWriter.Write(page, book, screen, preview, isLinked);
        await PageWriter.SendAsync(response, page, context.RequestAborted);
    }

    private Screen Step(Book book, Input input)
    {
        using var text = (input as Input.Said)?.Text;
        return conversations.Step(book, input).Screen;
    }
}
