using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Pump;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Pump;

/// <summary>A strict server, a journal and bots over them; at the end no bot may have sent what no method knows.</summary>
public abstract class BotFixture : IAsyncLifetime
{
    private readonly List<TelegramBotUnderTest> _bots = [];

    private protected TelegramServer Server { get; private set; } = null!;

    private protected TelegramServerWorld World => Server.World;

    private protected TelegramServerPerson Person { get; } = new(31, "老王");

    private protected TelegramServerChat Alone => World.Chat(Person.Id);

    private protected TelegramServerChat Group => World.Chat(-500);

    private protected SkippingTimeProvider Clock { get; } = new(TimeSpan.FromSeconds(19));

    private protected InMemoryChannelJournal Journal => field ??= new(Clock);

    private protected virtual TelegramServerOptions Options => new();

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Server = await TelegramServer.StartAsync(Options);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var bot in _bots)
            await bot.DisposeAsync();
        await Server.DisposeAsync();
        Assert.Empty(Server.Complaints);
    }

    private protected TelegramBotUnderTest Poll(
        IDialogue? dialogue = null, Func<BotContext, BotContext>? change = null, IChannelJournal? journal = null, TimeProvider? clock = null, string? token = null)
    {
        var bot = new TelegramBotUnderTest(Server, journal ?? Journal, dialogue ?? new EchoDialogue(), change: change, clock: clock ?? Clock, token: token).Poll();
        _bots.Add(bot);
        return bot;
    }

    private protected static Func<BotContext, BotContext> With(Func<PumpOptions, PumpOptions> change) => context => context with { Options = change(context.Options) };

    private protected TelegramServerMessage Ask(string text) => World.Say(Group, Person, $"@policy_bot {text}");

    private protected static string[] Said(TelegramServerChat chat) => [.. chat.FromBot.Select(message => message.Text)];

    /// <summary>Until nothing is left to do.</summary>
    private protected Task IdleAsync(TelegramBotUnderTest bot) => bot.UntilAsync(() =>
        World is { HasPoll: true, PendingUpdates: 0 } && Journal.PendingAsync(default).Result.Count == 0 && Journal.UnsentAsync(default).Result.Count == 0);
}
