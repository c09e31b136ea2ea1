using System.Collections.Immutable;
using ReformBot.Answering.Conversations;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Rendering;

namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>What was said before, in notes: bounded, masked, forgotten after a while.</summary>
internal sealed class Talk(DialogueContext context)
{
    private const string Turns = "turns";
    private const string Last = "last";

    /// <summary>UTF-16 units of an answer; follow-ups look at questions, a model at the beginning of answers.</summary>
    private const int LongestAnswer = 1_000;

    private const int LongestQuestion = 1_000;

    public async ValueTask<ImmutableArray<Exchange>> ReadAsync(ChatEvent happened, CancellationToken cancellationToken) =>
        await context.Journal.NoteAsync(happened.Chat, NoteNames.Talk(happened, Turns), cancellationToken) is { } note
        && DialogueJson.Read(note, DialogueJson.Default.ImmutableArrayExchange) is { IsDefault: false } turns
            ? turns
            : [];

    /// <summary>The turns before an event; what an edited question was before its edit is not one of them, nor is what came after it.</summary>
    public static Conversation Before(ChatEvent happened, ImmutableArray<Exchange> exchanges) => Earlier(happened, exchanges)
        .Aggregate(Conversation.Empty, (talk, exchange) => talk.With(new Turn(FromPerson: true, exchange.Question)).With(new Turn(FromPerson: false, exchange.Answer)));

    public Note With(ChatEvent happened, ImmutableArray<Exchange> exchanges, string question, string answer)
    {
        var earlier = Earlier(happened, exchanges).ToImmutableArray();
        var later = exchanges.Skip(earlier.Length).SkipWhile(exchange => IsOf(happened, exchange));
        var now = new Exchange(happened.Kind == ChatEventKind.Button ? 0 : happened.MessageId, Surrogates.Shorten(question, LongestQuestion), Surrogates.Shorten(answer, LongestAnswer));
        ImmutableArray<Exchange> all = [.. earlier, now, .. later];
        return Note(happened, Turns, DialogueJson.Write([.. all.TakeLast(Conversation.Capacity / 2)], DialogueJson.Default.ImmutableArrayExchange));
    }

    /// <summary>Key of what was shown last; null when nothing was or it is long ago.</summary>
    public ValueTask<string?> LastAsync(ChatEvent happened, CancellationToken cancellationToken) =>
        context.Journal.NoteAsync(happened.Chat, NoteNames.Talk(happened, Last), cancellationToken);

    public Note WithLast(ChatEvent happened, string key) => Note(happened, Last, key);

    public static IEnumerable<Note> Forget(ChatEvent happened) =>
        [new Note(happened.Chat, NoteNames.Talk(happened, Turns), null), new Note(happened.Chat, NoteNames.Talk(happened, Last), null)];

    private static IEnumerable<Exchange> Earlier(ChatEvent happened, ImmutableArray<Exchange> exchanges) => exchanges.TakeWhile(exchange => !IsOf(happened, exchange));

    private static bool IsOf(ChatEvent happened, Exchange exchange) => happened.Kind == ChatEventKind.Edited && exchange.Message == happened.MessageId;

    private Note Note(ChatEvent happened, string what, string value) =>
        new(happened.Chat, NoteNames.Talk(happened, what), value, context.In(context.Options.ConversationLives));
}
