using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Wording;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Wording;

/// <summary>The table of texts is whole, and what is filled into it cannot be markup.</summary>
public sealed class PhrasesTests
{
    private static readonly object[] Anything = ["<b>&\"", "二", 3, 4];

    [Fact]
    public void Every_phrase_has_one_row_and_every_row_a_phrase() =>
        Assert.Equal(Enum.GetNames<Phrase>().Order(StringComparer.Ordinal), Phrases.Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_phrase_parses_in_both_languages_whatever_is_filled_in()
    {
        foreach (var phrase in Enum.GetValues<Phrase>())
        {
            foreach (var words in new[] { Phrases.Chinese, Phrases.English })
            {
                var (text, _) = TelegramServerHtml.Parse(words.Html(phrase, Anything));
                Assert.False(string.IsNullOrWhiteSpace(text));
                Assert.DoesNotContain("\\n", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_menu_keeps_to_the_servers_limits_and_hides_what_is_for_operators()
    {
        Assert.Equal(["start", "help", "new", "sources", "place", "documents", "feedback"], MenuCommand.All.Where(command => !command.ForOperators).Select(command => command.Name));
        Assert.Equal(["stats", "unanswered", "pause", "resume", "reload"], MenuCommand.All.Where(command => command.ForOperators).Select(command => command.Name));
        foreach (var words in new[] { Phrases.Chinese, Phrases.English })
        {
            Assert.All(MenuCommand.All, command => Assert.InRange(command.Says(words).Length, 1, TelegramLimits.CommandDescriptionLength));
            Assert.InRange(words.Plain(Phrase.Description).Length, 1, TelegramLimits.DescriptionLength);
            Assert.InRange(words.Plain(Phrase.ShortDescription).Length, 1, TelegramLimits.ShortDescriptionLength);
        }
    }
}
