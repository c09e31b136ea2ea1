using System.Collections.Immutable;
using System.Text;
using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Channels;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Privacy;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.Tests.Support;

/// <summary>
/// A dialogue over a library, with the journal that its notes go into, as if every message arrived. What it says is held to the rules of the strict
/// server: entities that parse, lengths, data of buttons.
/// </summary>
internal sealed class DialogueBench
{
    public const long Ann = 11;
    public const long Ben = 22;
    public const long Group = -300;

    private long messages = 100;

    private DialogueBench(AnsweringLibrary library, DialogueOptions options, Func<DialogueContext, DialogueContext> change)
    {
        Clock.Advance(new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        Journal = new InMemoryChannelJournal(Clock);
        Context = change(new DialogueContext(() => DeskOver(library), Journal, Keys, Clock) { Options = options, Failed = Failures.Add });
        Dialogue = new Dialogue(Context);
    }

    public ManualTimeProvider Clock { get; } = new();

    public InMemoryChannelJournal Journal { get; }

    public ChatKeys Keys { get; } = new(new byte[ChatKeys.KeyLength]);

    public DialogueContext Context { get; }

    public Dialogue Dialogue { get; }

    public List<Exception> Failures { get; } = [];

    public List<string> Shown { get; } = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DialogueBench> OpenAsync(DialogueOptions? options = null, Func<DialogueContext, DialogueContext>? change = null) =>
        new(await AnsweringLibrary.InMemoryAsync(), options ?? new DialogueOptions(), change ?? (context => context));

    public static ChatDesk DeskOver(AnsweringLibrary library) => DeskOver(library.Documents, library.Index);

    public static ChatDesk DeskOver(IPolicyLibrary library, IPassageIndex index) => new(new PolicyAssistant(library, index).StreamAsync, new PolicyTools(library, index), library);

    /// <summary>Somebody writes in private; a leading slash is a command.</summary>
    public Task<Turnout> SayAsync(string text, long person = Ann, Func<ChatEvent, ChatEvent>? change = null) => HearAsync(Message(text, person, person), change);

    public Task<Turnout> SayInGroupAsync(string text, long person, Func<ChatEvent, ChatEvent>? change = null) => HearAsync(Message(text, person, Group), change);

    /// <summary>Presses the button with these words below a turnout's messages.</summary>
    public Task<Turnout> PressAsync(Turnout below, string words, long person = Ann, long? chat = null) =>
        PressDataAsync(Buttons(below).First(button => button.Text == words).CallbackData!, person, chat);

    public Task<Turnout> PressDataAsync(string data, long person = Ann, long? chat = null, bool stale = false) =>
        HearAsync(Message("", person, chat ?? person) with { Kind = ChatEventKind.Button, Data = data, IsStale = stale }, null);

    public ChatEvent Message(string text, long person, long chat)
    {
        var (command, rest) = text.StartsWith('/') ? (text[1..].Split(' ')[0], text.Contains(' ', StringComparison.Ordinal) ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "") : (null, text);
        return new ChatEvent
        {
            Kind = ChatEventKind.Message,
            Address = new ChatAddress(chat, null) { UserId = person },
            Chat = Keys.OfChat(chat),
            Person = Keys.OfPerson(person),
            IsPrivate = chat > 0,
            MessageId = ++messages,
            SentAt = Clock.GetUtcNow(),
            Text = PersonalNumbers.Mask(rest),
            Masked = [.. PersonalNumbers.Find(rest).Select(number => number.Kind).Distinct()],
            Command = command,
            Language = "zh-hans",
        };
    }

    public async Task<Turnout> HearAsync(ChatEvent happened, Func<ChatEvent, ChatEvent>? change = null)
    {
        var turnout = await Dialogue.AnswerAsync(change is null ? happened : change(happened), Shown.Add, Stop);
        Assert.Empty(Failures);
        await KeepAsync(turnout);
        return turnout;
    }

    public async Task KeepAsync(Turnout turnout)
    {
        foreach (var message in turnout.Messages)
            Check(message);
        Assert.InRange(turnout.Toast.Length, 0, TelegramLimits.CallbackAnswerLength);
        await Journal.WriteAsync(new JournalChange { Notes = turnout.Notes }, Stop);
    }

    /// <summary>Everything that a person reads, without markup.</summary>
    public static string Read(Turnout turnout) => string.Join("\n----\n", turnout.Messages.Select(message => TelegramServerHtml.Parse(message.Html).Text));

    public static ImmutableArray<InlineButton> Buttons(Turnout turnout) => [.. turnout.Messages.SelectMany(message => message.Buttons?.Rows ?? []).SelectMany(row => row)];

    /// <summary>As strict as the server.</summary>
    public static void Check(OutgoingMessage message)
    {
        var (text, entities) = TelegramServerHtml.Parse(message.Html);
        Assert.False(string.IsNullOrWhiteSpace(text), "an empty message");
        Assert.InRange(text.Length, 1, message.Kind == OutgoingKind.Document ? TelegramLimits.CaptionLength : TelegramLimits.MessageLength);
        Assert.InRange(entities.Length, 0, 100);
        var rows = message.Buttons?.Rows ?? [];
        Assert.InRange(rows.Sum(row => row.Count), 0, TelegramLimits.Buttons);
        Assert.All(rows, row => Assert.InRange(row.Count, 1, TelegramLimits.ButtonsInARow));
        Assert.All(rows.SelectMany(row => row), button => Assert.False(string.IsNullOrWhiteSpace(button.Text)));
        Assert.All(rows.SelectMany(row => row), button => Assert.InRange(Encoding.UTF8.GetByteCount(button.CallbackData!), 1, TelegramLimits.CallbackDataBytes));
    }

}
