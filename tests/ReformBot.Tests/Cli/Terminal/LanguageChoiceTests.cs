using ReformBot.Cli.Terminal;

namespace ReformBot.Tests.Cli.Terminal;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData(null, null, "ask", "Chinese")]
    [InlineData(null, "C.UTF-8", "ask", "Chinese")]
    [InlineData(null, "zh_CN.UTF-8", "ask", "Chinese")]
    [InlineData(null, "en_US.UTF-8", "ask", "English")]
    [InlineData("zh_CN.UTF-8", "en_US.UTF-8", "ask", "Chinese")] // LC_ALL beats LANG
    [InlineData("en_GB", "zh_CN.UTF-8", "ask", "English")]
    [InlineData(null, "zh_CN.UTF-8", "ask --lang en", "English")]
    [InlineData(null, "en_US.UTF-8", "--lang=zh ask", "Chinese")]
    [InlineData(null, "zh_CN.UTF-8", "ask -- --lang en", "Chinese")] // behind -- it is a word of the question
    public void The_option_decides_then_the_locale_then_Chinese(string? all, string? lang, string arguments, string expected) => Assert.Equal(
        expected,
        LanguageChoice.From(arguments.Split(' '), name => name switch { "LC_ALL" => all, "LANG" => lang, _ => null }).ToString());
}
