using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Holds a section against its schema when its options are first made, and at the start of the host.</summary>
internal sealed class SectionValidator<TOptions>(SectionSchema schema, IConfiguration configuration) : IValidateOptions<TOptions>
    where TOptions : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        schema.FindMistakes(configuration).ToList() is { Count: > 0 } mistakes ? ValidateOptionsResult.Fail(mistakes) : ValidateOptionsResult.Success;
}
