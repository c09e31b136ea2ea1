using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Limits;

/// <summary>Lists, the pause and the quotas. Whoever is refused hears why once, then nothing until the reason is gone.</summary>
internal sealed class Doorkeeper(DialogueContext context)
{
    /// <summary>Whoever is not on the list hears so once a day, everybody that the bot pauses once an hour.</summary>
    private static readonly TimeSpan StrangersHear = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseIsHeard = TimeSpan.FromHours(1);

    private DialogueOptions Options => context.Options;

    public async ValueTask<Admission> AdmitAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        if (context.IsOperator(happened))
            return Admission.Granted;
        var address = happened.Address;
        if (Options.Denied.Contains(address.UserId) || Options.Denied.Contains(address.ChatId))
            return new Admission(Turnout.Nothing, []);
        if (!Options.Allowed.IsEmpty && !Options.Allowed.Contains(address.UserId) && !Options.Allowed.Contains(address.ChatId))
            return await RefuseAsync(happened, happened.Chat, "stranger/" + happened.Person, Phrase.NotAllowed, StrangersHear, cancellationToken);
        if (await context.Journal.NoteAsync(NoteNames.Bot, NoteNames.Paused, cancellationToken) is not null)
            return await RefuseAsync(happened, happened.Chat, "pause-told", Phrase.Paused, PauseIsHeard, cancellationToken);
        return Asks(happened) ? await CountQuestionAsync(happened, cancellationToken) : await CountActAsync(happened, cancellationToken);
    }

    private static bool Asks(ChatEvent happened) => happened.Kind == ChatEventKind.Button ? ButtonData.Asks(happened.Data) : happened.Command is null;

    private async ValueTask<Admission> CountQuestionAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var person = NoteNames.OfPerson(happened.Person);
        var (own, wait) = await CountAsync(person, "asked", Options.PersonRate, cancellationToken);
        if (own is null)
            return await RefuseAsync(happened, person, "asked-told", wait < TimeSpan.FromHours(1) ? Phrase.TooFast : Phrase.TooMany, wait, cancellationToken);
        if (happened.IsPrivate)
            return new Admission(null, [own]);
        var (shared, waitHere) = await CountAsync(happened.Chat, "asked", Options.GroupRate, cancellationToken);
        return shared is null
            ? await RefuseAsync(happened, happened.Chat, "asked-told", Phrase.TooManyHere, waitHere, cancellationToken)
            : new Admission(null, [own, shared]);
    }

    private async ValueTask<Admission> CountActAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var person = NoteNames.OfPerson(happened.Person);
        var (note, wait) = await CountAsync(person, "acts", Options.ActRate, cancellationToken);
        return note is null ? await RefuseAsync(happened, person, "acts-told", Phrase.TooFast, wait, cancellationToken) : new Admission(null, [note]);
    }

    /// <summary>The count with one more; null and how long to wait when there are too many.</summary>
    private async ValueTask<(Note?, TimeSpan)> CountAsync(string scope, string key, Rate rate, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var usage = Usage.Read(await context.Journal.NoteAsync(scope, key, cancellationToken));
        var wait = usage.Wait(now, rate);
        return wait > TimeSpan.Zero ? (null, wait) : (new Note(scope, key, usage.With(now).Write(), now + Usage.Lives), TimeSpan.Zero);
    }

    private async ValueTask<Admission> RefuseAsync(ChatEvent happened, string scope, string key, Phrase why, TimeSpan silent, CancellationToken cancellationToken)
    {
        if (happened.Kind == ChatEventKind.Button)
            return new Admission(new Turnout { Toast = Plain() }, []);
        if (await context.Journal.NoteAsync(scope, key, cancellationToken) is not null)
            return new Admission(Turnout.Nothing, []);
        return new Admission(Say.Html(happened, Phrases.Of(happened.Language).Html(why, ReplyWords.Of(silent))), [new Note(scope, key, "1", context.Clock.GetUtcNow() + silent)]);

        string Plain() => why is Phrase.TooFast ? Phrases.Chinese.Plain(Phrase.ToastBusy) : Phrases.Of(happened.Language).Plain(why, ReplyWords.Of(silent));
    }
}
