using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>A chat that is gone is forgotten, one that moved keeps its notes, one that has the bot anew is greeted.</summary>
internal sealed class ChatMoves(DialogueContext context)
{
    private const string Greeted = "greeted";

    public async Task<Turnout> OfMembershipAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        if (happened.IsOut)
            return Turnout.Nothing.With(await ForgottenAsync(happened, cancellationToken));

        // A private chat begins with /start, which greets.
        if (happened.IsPrivate || await context.Journal.NoteAsync(happened.Chat, Greeted, cancellationToken) is not null)
            return Turnout.Nothing;
        return Say.Html(happened with { IsPrivate = true }, Phrases.Chinese.Html(Phrase.GreetingGroup)).With(new Note(happened.Chat, Greeted, "1"));
    }

    public async Task<Turnout> OfMigrationAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Address.MovedTo is not { } moved)
            return Turnout.Nothing;
        var there = context.Keys.OfChat(moved);
        var notes = await context.Journal.NotesAsync(happened.Chat, cancellationToken);
        return Turnout.Nothing.With(notes.SelectMany(note => new[] { note with { Scope = there }, note with { Value = null } }));
    }

    private async ValueTask<IEnumerable<Note>> ForgottenAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var notes = (await context.Journal.NotesAsync(happened.Chat, cancellationToken)).Where(note => note.Key != ChatNotes.Gone);
        if (happened.IsPrivate)
            notes = notes.Concat((await context.Journal.NotesAsync(NoteNames.OfPerson(happened.Person), cancellationToken)).Where(note => note.Key == NoteNames.Place));
        return notes.Select(note => note with { Value = null });
    }
}
