namespace ChatBot.Tests.MemoryScan;

/// <summary>Everything that is planted in a run. The letters are such as no page, no library and no folding of letters has.</summary>
internal static class Canaries
{
    /// <summary>Chat ids begin here; in private chats they are the visitors' own (52 bits, as the Bot API allows).</summary>
    public const long FirstVisitor = 0x3_A7C5_D1E2_0000;

    /// <summary>Message ids begin here.</summary>
    public const int FirstMessage = 2_050_750_000;

    /// <summary>Ids of taps begin here (the fake's own first number).</summary>
    public const long FirstTap = 880_000_000_000;

    /// <summary>An app's language: a tag whose end no book has.</summary>
    public const string Language = "en-xqvzorkal";

    /// <summary>Words in six scripts, and sentences around them.</summary>
    public static readonly (string Word, string Sentence)[] Typed =
    [
        ("zvorkanqi", "what is a {0} and am i a refugee"),
        ("жвъркан", "что такое {0} и кто беженец"),
        ("قنزرحشض", "ما هو {0} ومن هو اللاجئ"),
        ("卒鷹燎", "{0}是什么"),
        ("ढणझठ", "{0} क्या है"),
        ("ฮฬฒฌ", "{0} คืออะไร"),
    ];

    /// <summary>Each word as a web visitor types it, so that the two channels' traces can be told apart.</summary>
    public static readonly (string Word, string Sentence)[] TypedOnTheWeb =
    [
        ("kvarzonje", "what is a {0} and am i a refugee"),
        ("ржвокунж", "что такое {0} и кто беженец"),
        ("ضشحنزقر", "ما هو {0} ومن هو اللاجئ"),
        ("燎卒鴉", "{0}是什么"),
    ];

    /// <summary>What a web visitor's browser says of itself and of its way.</summary>
    public const string Header = "hqzwvkorna";

    /// <summary>What stands in addresses that the page doesn't have.</summary>
    public const string Path = "pqzvwkorna";

    /// <summary>Everything of Telegram's visitors.</summary>
    public static readonly IReadOnlyList<Form> Telegram =
    [
        .. Canary.Numbers("visitor id, name, phone", FirstVisitor),
        .. Canary.Digits("message id", FirstMessage, FirstMessage + 9_999),
        .. Canary.Digits("tap id", FirstTap, FirstTap + 9_999),
        .. Canary.Text("language", "xqvzorkal"),
        .. Typed.SelectMany(typed => Canary.Text($"typed text, {typed.Word}", typed.Word)),
    ];

    /// <summary>Everything of web visitors.</summary>
    public static readonly IReadOnlyList<Form> Web =
    [
        .. Canary.Text("header", Header),
        .. Canary.Text("path", Path),
        .. TypedOnTheWeb.SelectMany(typed => Canary.Text($"typed text, {typed.Word}", typed.Word)),
    ];
}
