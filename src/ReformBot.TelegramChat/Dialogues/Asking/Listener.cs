using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>A message that is no command: a question, the reason of a verdict, or something that cannot be read as one.</summary>
internal sealed class Listener(DialogueContext context, Asker asker, Ledger ledger)
{
    /// <summary>A forwarded text is taken for the question, and the answer shows what was taken so far.</summary>
    private const int LongestQuoted = 60;

    private static readonly TimeSpan SaidOnceIn = TimeSpan.FromSeconds(20);

    public async Task<Turnout> HearAsync(ChatEvent happened, Action<string> show, CancellationToken cancellationToken)
    {
        var text = Legible.Of(happened.Text).Trim();
        if (text.Length == 0)
            return await UnreadAsync(happened, cancellationToken);
        if (!text.Any(char.IsLetterOrDigit))
            return Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.OnlySigns));
        if (await ReasonAsync(happened, text, cancellationToken) is { } thanks)
            return thanks;
        return await asker.AskAsync(happened, new Inquiry(text, Before(happened, text)), show, cancellationToken);
    }

    private static IEnumerable<Block> Before(ChatEvent happened, string text)
    {
        if (happened.Content is not MessageContent.Text)
            yield return new Block(Phrases.Chinese.Plain(Phrase.CaptionOnly));
        if (happened.IsForwarded)
            yield return new Block(Phrases.Chinese.Plain(Phrase.Asked, Surrogates.Shorten(Legible.Line(text), LongestQuoted))) { IsItalic = true };
    }

    /// <summary>A reply soon after 👎 that is no question says what was wrong.</summary>
    private async ValueTask<Turnout?> ReasonAsync(ChatEvent happened, string text, CancellationToken cancellationToken)
    {
        if (!happened.IsReply || text.EndsWith('？') || text.EndsWith('?'))
            return null;
        var awaiting = NoteNames.Talk(happened, Verdicts.Awaiting);
        if (await context.Journal.NoteAsync(happened.Chat, awaiting, cancellationToken) is not { } key)
            return null;
        var question = (await asker.ShownAsync(happened, key, cancellationToken))?.Question ?? "";
        return Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.ReasonThanks)).With(
            new Note(happened.Chat, awaiting, null),
            ledger.Feedback(NoteNames.Hash(key + happened.Person), new Feedback(context.Clock.GetUtcNow(), question, Good: false, text)));
    }

    /// <summary>Said once for an album or a handful of stickers, not for each.</summary>
    private async ValueTask<Turnout> UnreadAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var told = NoteNames.Talk(happened, $"unread/{happened.Content}");
        return await context.Journal.NoteAsync(happened.Chat, told, cancellationToken) is not null
            ? Turnout.Nothing
            : Say.Html(happened, Phrases.Of(happened.Language).Html(Unread(happened))).With(new Note(happened.Chat, told, "1", context.In(SaidOnceIn)));
    }

    private static Phrase Unread(ChatEvent happened) => happened.Content switch
    {
        MessageContent.Text => happened.Text.Length == 0 && !happened.IsPrivate ? Phrase.MentionOnly : Phrase.OnlySigns,
        MessageContent.Photo => Phrase.Photo,
        MessageContent.Voice or MessageContent.Audio => Phrase.Voice,
        MessageContent.Video => Phrase.Video,
        MessageContent.Sticker => Phrase.Sticker,
        MessageContent.Poll => Phrase.Poll,
        MessageContent.Document => Phrase.File,
        MessageContent.Location => Phrase.Location,
        MessageContent.Contact => Phrase.Contact,
        _ => Phrase.UnknownContent,
    };
}
