using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>👍 and 👎: one for each person and answer, which can be changed; after 👎 the reason is asked for.</summary>
internal sealed class Verdicts(DialogueContext context, Asker asker, Ledger ledger)
{
    /// <summary>Name of the note that says whose reason is awaited.</summary>
    public const string Awaiting = "reason";

    public async Task<Turnout> GiveAsync(ChatEvent pressed, string key, bool good, CancellationToken cancellationToken)
    {
        if (await asker.ShownAsync(pressed, key, cancellationToken) is not { } shown)
            return Say.Toast(Phrases.Chinese.Plain(Phrase.ToastOld));
        var name = NoteNames.Verdict(key, pressed.Person);
        var before = await context.Journal.NoteAsync(pressed.Chat, name, cancellationToken) is { } given ? given == "1" : (bool?)null;
        if (before == good)
            return Say.Toast(Phrases.Chinese.Plain(Phrase.ToastSame));
        var turnout = good ? Say.Toast(Phrases.Chinese.Plain(Phrase.ToastThanks)) : Asking(pressed, key);
        return turnout.With(
            new Note(pressed.Chat, name, good ? "1" : "0", context.In(context.Options.ButtonsLive)),
            ledger.Feedback(NoteNames.Hash(key + pressed.Person), new Feedback(context.Clock.GetUtcNow(), shown.Question, good, "")),
            await ledger.FigureAsync(pressed, figures => figures with { Good = figures.Good + Change(good, before == true), Bad = figures.Bad + Change(!good, before == false) }, cancellationToken));
    }

    /// <summary>+1 for the verdict that is given, −1 for the one that it takes the place of.</summary>
    private static int Change(bool given, bool withdrawn) => (given ? 1 : 0) - (withdrawn ? 1 : 0);

    private Turnout Asking(ChatEvent pressed, string key) =>
        (Say.Html(pressed, Phrases.Chinese.Html(Phrase.ReasonAsked, (int)context.Options.ReasonTaken.TotalMinutes)) with { Toast = Phrases.Chinese.Plain(Phrase.ToastSorry) })
        .With(new Note(pressed.Chat, NoteNames.Talk(pressed, Awaiting), key, context.In(context.Options.ReasonTaken)));
}
