using System.Diagnostics;

namespace ChatBot.Hosting;

/// <summary>
/// What may be told of an exception where foreign data was handled: its type, and the place in this program it came through.
/// Never its message, which may quote what was handled.
/// </summary>
internal readonly struct SafeException
{
    private readonly string text;

    private SafeException(string text) => this.text = text;

    /// <summary>What may be told of an exception.</summary>
    /// <param name="error">The exception.</param>
    public static SafeException Of(Exception error) => new($"{error.GetType().Name} in {PlaceOf(error)}");

    /// <summary>The type and the place, as in <c>IOException in ChatBot.Telegram.Transport.Exchange</c>.</summary>
    public override string ToString() => text;

    private static string PlaceOf(Exception error)
    {
        foreach (var frame in new StackTrace(error, fNeedFileInfo: false).GetFrames())
        {
            if (DiagnosticMethodInfo.Create(frame) is { DeclaringTypeName: { } type } method
                && type.StartsWith(nameof(ChatBot) + ".", StringComparison.Ordinal))
                return Name(type, method.Name);
        }

        return "the framework";
    }

    // The compiler keeps an asynchronous method's body in a class of its own: ChatBot.Telegram.Transport+<Exchange>d__9.MoveNext.
    private static string Name(string type, string method)
    {
        var plus = type.IndexOf('+');
        if (plus < 0)
            return $"{type}.{method}";

        var body = method == "MoveNext" ? type[(plus + 1)..] : method;
        var (open, close) = (body.IndexOf('<'), body.IndexOf('>'));
        return $"{type[..plus]}.{(open >= 0 && close > open + 1 ? body[(open + 1)..close] : body)}";
    }
}
