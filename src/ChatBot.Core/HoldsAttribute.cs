namespace ChatBot;

/// <summary>
/// On every type that holds anything about a visitor. <c>chatbot holds</c> prints them all; a test fails where one is missing.
/// Of the text nothing is left out because it is short-lived.
/// </summary>
/// <param name="what">What it holds of a visitor.</param>
/// <param name="why">What it is needed for.</param>
/// <param name="where">In what kind of memory.</param>
/// <param name="until">When it is gone.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
internal sealed class HoldsAttribute(string what, string why, string where, string until) : Attribute
{
    /// <summary>What it holds of a visitor.</summary>
    public string What => what;

    /// <summary>What it is needed for.</summary>
    public string Why => why;

    /// <summary>In what kind of memory.</summary>
    public string Where => where;

    /// <summary>When it is gone.</summary>
    public string Until => until;
}

/// <summary>On a type that is a part of another, which says what is held.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class HeldInAttribute(Type whole) : Attribute
{
    /// <summary>The other type.</summary>
    public Type Whole => whole;
}
