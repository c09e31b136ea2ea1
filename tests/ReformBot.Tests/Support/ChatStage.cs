using System.Text;
using System.Text.Json.Nodes;
using ReformBot.TelegramChat;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Privacy;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Tests.Support;

/// <summary>The whole bot over the strict server, by the transport of the build: people act one after the other, and each act is answered before the next.</summary>
internal sealed class ChatStage : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(BotApiHttp.CreateHandler());
    private readonly CancellationTokenSource _end;
    private readonly WatchedJournal _journal;
    private readonly Task _polling;
    private readonly StringBuilder _transcript = new();
    private readonly Dictionary<(long Chat, long Message), int> _seen = [];
    private int _acts;

    private ChatStage(TelegramServer server, Func<ChatDesk> borrow, DialogueOptions options)
    {
        Server = server;
        _end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        // What is in force is judged by the dialogue's day, which stands still; waits are the pump's.
        var clock = new ManualTimeProvider();
        clock.Advance(new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero) - clock.GetUtcNow());
        _journal = new WatchedJournal(new InMemoryChannelJournal(clock));
        var keys = new ChatKeys(new byte[ChatKeys.KeyLength]);
        var dialogue = new Dialogue(new DialogueContext(borrow, _journal, keys, clock) { Options = options, Failed = Failures.Add });
        var transport = BuiltTransport.Make(_http, new BotApiOptions(server.Options.Token) { Address = server.Address });
        var bot = new ChatBot(transport, _journal, dialogue, new BotContext(keys, TimeProvider.System, new PumpOptions { Breath = TimeSpan.Zero })
        {
            Introduced = dialogue.Meet,
            Introductions = Profile.Introductions,
            OpenSource = async (id, token) =>
            {
                using var desk = borrow();
                return await desk.Library.FindAsync(id, null, token) is { } found ? new SourceFile(Path.GetFileName(found.Card.Name), Encoding.UTF8.GetBytes(found.Original)) : null;
            },
        });
        _polling = bot.PollAsync(_end.Token);
    }

    public TelegramServer Server { get; }

    public List<Exception> Failures { get; } = [];

    /// <summary>Each act with all that it brought or changed.</summary>
    public string Transcript => _transcript.ToString().TrimEnd('\n') + "\n";

    public static async Task<ChatStage> OpenAsync(Func<ChatDesk> borrow, DialogueOptions? options = null) =>
        new(await TelegramServer.StartAsync(), borrow, options ?? new DialogueOptions());

    public Task SayAsync(TelegramServerPerson person, string text, JsonObject? other = null) => SayAsync(Server.World.Chat(person.Id), person, text, other: other);

    public async Task<TelegramServerMessage> SayAsync(TelegramServerChat chat, TelegramServerPerson person, string text, long? replyTo = null, JsonObject? other = null)
    {
        var said = Server.World.Say(chat, person, text, replyTo, other: other);
        await AnsweredAsync(chat);
        return said;
    }

    public async Task EditAsync(TelegramServerMessage message, string text)
    {
        Server.World.Edit(message, text);
        await AnsweredAsync(message.Chat);
    }

    /// <summary>Presses the newest button with these words; returns what is shown for a moment.</summary>
    public async Task<string?> PressAsync(TelegramServerPerson person, TelegramServerChat chat, string words)
    {
        var (message, data) = chat.FromBot.Reverse()
            .SelectMany(message => message.Now.Buttons().SelectMany(row => row).Select(button => (message, button)))
            .Where(place => place.button.Text == words)
            .Select(place => (place.message, place.button.Data)).First();
        var callback = Server.World.Press(person, message, data!);
        _transcript.Append(person.FirstName).Append(" 按 [ ").Append(words).Append(" ]\n\n");
        await AnsweredAsync(chat);
        var toast = Server.World.AnswerOf(callback);
        if (!string.IsNullOrEmpty(toast))
            _transcript.Append("（提示：").Append(toast).Append("）\n\n");
        return toast;
    }

    public void Note(string line) => _transcript.Append(line).Append("\n\n");

    private async Task AnsweredAsync(TelegramServerChat chat)
    {
        await Task.WhenAny(_journal.QuietAsync(++_acts, _end.Token), _polling).Unwrap();
        lock (Server.World.Lock)
        {
            foreach (var message in chat.Messages.Where(message => _seen.GetValueOrDefault((chat.Id, message.Id)) != message.Versions.Count))
            {
                TranscriptRenderer.Render(message, _transcript);
                _seen[(chat.Id, message.Id)] = message.Versions.Count;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _polling.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await Server.DisposeAsync();
        _http.Dispose();
        _end.Dispose();
    }
}
