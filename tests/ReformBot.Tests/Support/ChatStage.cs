using System.Text.Json.Nodes;
using ReformBot.TelegramChat;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Privacy;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Tests.Support;

/// <summary>The whole bot over the strict server: people act one after the other, and each act is answered before the next.</summary>
internal sealed class ChatStage : IAsyncDisposable
{
    private readonly HttpMessageInvoker _http = new(BotApiHttp.CreateHandler());
    private readonly CancellationTokenSource _end;
    private readonly WatchedJournal _journal = new(new InMemoryChannelJournal(TimeProvider.System));
    private readonly Task _polling;
    private int _acts;

    private ChatStage(TelegramServer server, Func<ChatDesk> borrow, DialogueOptions options)
    {
        Server = server;
        _end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var keys = new ChatKeys(new byte[ChatKeys.KeyLength]);
        var dialogue = new Dialogue(new DialogueContext(borrow, _journal, keys, TimeProvider.System) { Options = options, Failed = Failures.Add });
        var transport = new BotApiTransport(_http, new BotApiOptions(server.Options.Token) { Address = server.Address }, TimeProvider.System);
        var bot = new TelegramBot(transport, _journal, dialogue, new BotContext(keys, TimeProvider.System, new PumpOptions())
        {
            Introduced = dialogue.Meet,
            Introductions = Profile.Introductions,
            OpenSource = async (id, token) =>
            {
                using var desk = borrow();
                return await desk.Library.FindAsync(id, null, token) is { } found ? new SourceFile(Path.GetFileName(found.Card.Name), System.Text.Encoding.UTF8.GetBytes(found.Original)) : null;
            },
        });
        _polling = bot.PollAsync(_end.Token);
    }

    public TelegramServer Server { get; }

    public List<Exception> Failures { get; } = [];

    public static async Task<ChatStage> OpenAsync(Func<ChatDesk> borrow, DialogueOptions? options = null) =>
        new(await TelegramServer.StartAsync(), borrow, options ?? new DialogueOptions());

    public Task SayAsync(TelegramServerPerson person, string text, JsonObject? other = null) => SayAsync(Server.World.Chat(person.Id), person, text, other: other);

    public async Task<TelegramServerMessage> SayAsync(TelegramServerChat chat, TelegramServerPerson person, string text, long? replyTo = null, JsonObject? other = null)
    {
        var said = Server.World.Say(chat, person, text, replyTo, other: other);
        await AnsweredAsync();
        return said;
    }

    public async Task EditAsync(TelegramServerMessage message, string text)
    {
        Server.World.Edit(message, text);
        await AnsweredAsync();
    }

    /// <summary>Presses the newest button with these words; returns what is shown for a moment.</summary>
    public async Task<string?> PressAsync(TelegramServerPerson person, TelegramServerChat chat, string words)
    {
        var (message, data) = chat.FromBot.Reverse()
            .SelectMany(message => message.Now.Buttons().SelectMany(row => row).Select(button => (message, button)))
            .Where(place => place.button.Text == words)
            .Select(place => (place.message, place.button.Data)).First();
        var callback = Server.World.Press(person, message, data!);
        await AnsweredAsync();
        return Server.World.AnswerOf(callback);
    }

    public Task AnsweredAsync() => Task.WhenAny(_journal.QuietAsync(++_acts, _end.Token), _polling).Unwrap();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _polling.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await Server.DisposeAsync();
        _http.Dispose();
        _end.Dispose();
    }
}
