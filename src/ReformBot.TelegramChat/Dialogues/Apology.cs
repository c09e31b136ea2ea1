using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>What is said about questions that waited too long: one apology, the questions, a button to ask each again.</summary>
internal sealed class Apology(Asker asker)
{
    private const int MostListed = 20;
    private const int LongestLine = 120;

    public Turnout Of(IReadOnlyList<ChatEvent> missed)
    {
        var last = missed[^1];
        var questions = missed.Where(one => one.Command is null).Select(one => Legible.Of(one.Text).Trim()).Where(text => text.Any(char.IsLetterOrDigit)).Distinct().TakeLast(MostListed).ToList();
        var words = Phrases.Chinese;
        if (questions.Count == 0)
            return Say.Html(last, words.Html(Phrase.Missed) + words.Html(Phrase.MissedNothing));
        var key = NoteNames.KeyOf(last);
        var lines = questions.Select((question, i) => new Block($"{i + 1}. {Surrogates.Shorten(Legible.Line(question), LongestLine)}"));
        var buttons = new Keyboard().Row(questions.Select((_, i) => (words.Plain(Phrase.ButtonAgain, i + 1), ButtonData.Write(ButtonVerb.Ask, key, i)))).Made;
        return Say.Html(last, Packer.Pack([new Block(words.Plain(Phrase.Missed) + words.Plain(Phrase.MissedList)), .. lines]), buttons)
            .With(asker.Keep(last, key, new Shown { Choices = [.. questions] }));
    }
}
