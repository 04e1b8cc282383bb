namespace ChatBot.Web.Requests;

/// <summary>What a form asks for.</summary>
internal enum FormKind
{
    /// <summary>Nothing that this page sends.</summary>
    Malformed,

    /// <summary>A button: <see cref="Form.Value"/> is an address.</summary>
    To,

    /// <summary>A question: <see cref="Form.Value"/> is the text, <see cref="Form.At"/> where it was typed.</summary>
    Question,

    /// <summary>Away from here.</summary>
    Leave,
}

/// <summary>
/// A posted form (application/x-www-form-urlencoded; WHATWG URL, 5.1), decoded in place: its spans lie in the body's
/// buffer and are gone with it. It is one of <c>to=ADDRESS</c>, <c>q=TEXT&amp;at=ADDRESS</c> and <c>leave=1</c>; anybody can
/// send anything else, and that is malformed.
/// </summary>
[HeldIn(typeof(FormBody))]
internal ref struct Form
{
    private bool hasAt;

    /// <summary>What it asks for.</summary>
    public FormKind Kind { get; private set; }

    /// <summary>An address or a text, in UTF-8 as far as the visitor's browser says the truth.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where a question was typed; empty where that is not said.</summary>
    public ReadOnlySpan<byte> At { get; private set; }

    /// <summary>Reads a form.</summary>
    /// <param name="body">The body, which is decoded in place.</param>
    /// <returns>The form; malformed where a field is unknown, doubled or broken.</returns>
    public static Form Read(Span<byte> body)
    {
        var form = default(Form);
        while (body.Length > 0)
        {
            var end = body.IndexOf((byte)'&');
            if (!form.Take(end < 0 ? body : body[..end]))
                return default;

            body = end < 0 ? default : body[(end + 1)..];
        }

        return form.hasAt && form.Kind != FormKind.Question ? default : form;
    }

    private bool Take(Span<byte> field)
    {
        var equals = field.IndexOf((byte)'=');
        if (equals < 0 || !Decode(field[(equals + 1)..], out var value))
            return false;

        var name = field[..equals];
        if (name.SequenceEqual("at"u8))
            return TakeAt(value);

        var kind = name.SequenceEqual("to"u8) ? FormKind.To
            : name.SequenceEqual("q"u8) ? FormKind.Question
            : name.SequenceEqual("leave"u8) ? FormKind.Leave
            : FormKind.Malformed;
        if (kind == FormKind.Malformed || Kind != FormKind.Malformed)
            return false;

        Kind = kind;
        Value = value;
        return true;
    }

    private bool TakeAt(ReadOnlySpan<byte> value)
    {
        if (hasAt)
            return false;

        hasAt = true;
        At = value;
        return true;
    }

    // Decoding never lengthens: the result fits where the code stood.
    private static bool Decode(Span<byte> code, out ReadOnlySpan<byte> value)
    {
        value = default;
        var written = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] != '%')
            {
                code[written++] = code[i] == '+' ? (byte)' ' : code[i];
                continue;
            }

            if (i + 2 >= code.Length || !char.IsAsciiHexDigit((char)code[i + 1]) || !char.IsAsciiHexDigit((char)code[i + 2]))
                return false;

            code[written++] = (byte)((Digit(code[i + 1]) << 4) | Digit(code[i + 2]));
            i += 2;
        }

        value = code[..written];
        return true;
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
