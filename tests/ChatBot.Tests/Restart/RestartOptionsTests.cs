using ChatBot.Hosting;
using ChatBot.Restart;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Tests.Restart;

public sealed class RestartOptionsTests
{
    [Fact]
    public void Where_nothing_is_set_a_quiet_minute_or_an_hour_counts()
    {
        var (settings, problem) = Read();

        Assert.Null(problem);
        Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)), (settings!.Quiet, settings.Latest));
    }

    [Theory]
    [InlineData("Forget:Quiet", "0", "Forget:Quiet is not a whole number of seconds from 1 to 3600.")]
    [InlineData("Forget:Quiet", "1.5", "Forget:Quiet is not a whole number of seconds from 1 to 3600.")]
    [InlineData("Forget:Latest", "never", "Forget:Latest is not a number of minutes from 0.05 to 1440.")]
    [InlineData("Forget:Latest", "1441", "Forget:Latest is not a number of minutes from 0.05 to 1440.")]
    [InlineData("Forget:Later", "1", "Forget:Later is not a setting; there are Quiet, Latest. Did you mean Forget:Latest?")]
    [InlineData("Forget:Minutes", "1", "Forget:Minutes is not a setting; there are Quiet, Latest.")]
    public void A_wrong_setting_is_told_in_one_sentence(string key, string value, string sentence)
    {
        var (settings, problem) = Read((key, value));

        Assert.Null(settings);
        Assert.Equal(sentence, problem);
    }

    private static (RestartOptions? Settings, string? Problem) Read(params (string Key, string Value)[] settings)
    {
        var (options, mistakes) = BotOptions.Read(
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build());
        return (options?.Forget, mistakes.SingleOrDefault());
    }
}
