using ReformBot.Answering;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Commands;

/// <summary>What operators may ask and order.</summary>
internal sealed class OperatorDesk(DialogueContext context, Ledger ledger)
{
    private const int MostListed = 40;
    private const int MostFeedback = 5;
    private const int LongestLine = 120;

    public async Task<Turnout> ObeyAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var words = Phrases.Of(happened.Language);
        return happened.Command switch
        {
            "stats" => Say.Html(happened, await StatsAsync(words, cancellationToken)),
            "unanswered" => Say.Html(happened, await UnansweredAsync(words, cancellationToken), buttons: null),
            "pause" => Say.Html(happened, words.Html(Phrase.PausedNow)).With(new Note(NoteNames.Bot, NoteNames.Paused, "1")),
            "resume" => Say.Html(happened, words.Html(Phrase.ResumedNow)).With(new Note(NoteNames.Bot, NoteNames.Paused, null)),
            _ => Say.Html(happened, context.Reload is { } reload ? words.Html(Phrase.Reloaded, await reload(cancellationToken)) : words.Html(Phrase.NoReload)),
        };
    }

    private async Task<string> StatsAsync(Phrases words, CancellationToken cancellationToken)
    {
        var (today, week) = await ledger.FiguresAsync(cancellationToken);
        var lines = new List<string> { words.Html(Phrase.StatsHead) };
        foreach (var kind in Enum.GetValues<ReplyKind>())
            lines.Add(words.Html(Phrase.StatsLine, ReplyWords.Of(kind), today.Kinds.GetValueOrDefault(kind), week.Kinds.GetValueOrDefault(kind)));
        lines.Add(words.Html(Phrase.StatsPeople, today.People.Count, week.People.Count));
        lines.Add(words.Html(Phrase.StatsVerdicts, today.Good, week.Good, today.Bad, week.Bad));
        lines.Add(words.Html(Phrase.StatsTime, Time(today.MedianTime), Time(week.MedianTime)));
        var feedback = await ledger.FeedbackAsync(MostFeedback, cancellationToken);
        if (feedback.Count > 0)
            lines.Add("\n" + words.Html(Phrase.StatsFeedback));
        lines.AddRange(feedback.Select(one => Transport.Messages.TelegramText.Escape(
            $"· {ReplyWords.Of(DateOnly.FromDateTime(one.At.UtcDateTime))} {Short(one.Words)}{(one.Question.Length > 0 ? $"（{Short(one.Question)}）" : "")}")));
        return string.Join('\n', lines);
    }

    private async Task<IReadOnlyList<string>> UnansweredAsync(Phrases words, CancellationToken cancellationToken)
    {
        var questions = await ledger.UnansweredAsync(cancellationToken);
        return questions.Count == 0 ? [words.Html(Phrase.UnansweredNone)] : Packer.Pack(
        [
            new Block(words.Plain(Phrase.UnansweredHead, questions.Count).Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal)),
            .. questions.Take(MostListed).Select((question, i) => new Block(words.Plain(Phrase.UnansweredLine, i + 1, Short(question.Text), question.Count))),
        ]);
    }

    private static string Short(string text) => Surrogates.Shorten(Legible.Line(text), LongestLine);

    private static string Time(TimeSpan? time) => time is { } known ? $"{known.TotalSeconds:0.00} 秒" : "—";
}
