using ChatBot.Text;

namespace ChatBot.Tests.Text;

/// <summary>Which runs of a right-to-left text are isolated; ‹ and › stand for the marks U+2068 and U+2069.</summary>
public sealed class IsolationTests
{
    [Theory]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData("", "")]
    [InlineData("رقم 112", "رقم ‹112›")]
    [InlineData("خلال 72 ساعة", "خلال ‹72› ساعة")]
    [InlineData("دواء PEP الآن", "دواء ‹PEP› الآن")]
    [InlineData("منظمة Red Umbrella Fund هناك", "منظمة ‹Red Umbrella Fund› هناك")]
    [InlineData("هاتف +44 20 7946 0000.", "هاتف ‹+44 20 7946 0000›.")]
    [InlineData("زوروا example.org/help?a=1.", "زوروا ‹example.org/help?a=1›.")]
    [InlineData("اكتبوا help@example.org", "اكتبوا ‹help@example.org›")]
    [InlineData("نسبة 3.7% منهم", "نسبة ‹3.7%› منهم")]
    [InlineData("بين 10-12 يوما", "بين ‹10-12› يوما")]
    [InlineData("(PEP)", "(‹PEP›)")]
    [InlineData("«PEP»، ثم HIV", "«‹PEP›»، ثم ‹HIV›")]
    [InlineData("في 2019، 2020 و2021", "في ‹2019›، ‹2020› و‹2021›")]
    [InlineData("اسم Café هنا", "اسم ‹Café› هنا")]
    [InlineData("Guide", "‹Guide›")]
    [InlineData("+ علامة", "+ علامة")]
    [InlineData("بكلفة US$685 فقط", "بكلفة ‹US$685› فقط")]
    public void A_left_to_right_run_is_isolated_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, Isolation.Apply(text).Replace('\u2068', '‹').Replace('\u2069', '›'));

    [Fact]
    public void A_text_is_isolated_once()
    {
        var once = Isolation.Apply("دواء PEP الآن");

        Assert.Equal(once, Isolation.Apply(once));
    }
}
