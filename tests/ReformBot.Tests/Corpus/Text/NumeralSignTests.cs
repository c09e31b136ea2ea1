using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

public sealed class NumeralSignTests
{
    [Fact]
    public void A_number_may_start_with_every_sign_that_means_something_and_with_no_other()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var character = (char)i;
            var means = NumeralSign.IsAsciiDigit(character) || NumeralSign.Digit(character) >= 0 || NumeralSign.Unit(character) > 0 ||
                NumeralSign.Tens(character) > 0 || character is '几' or '幾';
            Assert.True(means == NumeralSign.MayStart(character), $"U+{i:x4}");
        }
    }
}
