namespace ChatBot.Content;

/// <summary>A button that stands on every screen and can be typed, or the bare cry for help.</summary>
internal enum TypedLabel
{
    Hide,
    Back,
    Home,
    Language,

    /// <summary>"help", "sos": leads to the first urgent page and to the services.</summary>
    Help,
}
