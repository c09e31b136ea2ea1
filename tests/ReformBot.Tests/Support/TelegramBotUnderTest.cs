using System.Collections.Concurrent;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Privacy;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Flood;

namespace ReformBot.Tests.Support;

/// <summary>A bot as the host puts it together, with the transport of the build, polling the test's server. Waits of the bot are skipped unless a clock is given.</summary>
internal sealed class TelegramBotUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan LongestSkipped = TimeSpan.FromSeconds(19);

    private readonly CancellationTokenSource _stop = new();
    private readonly HttpMessageInvoker _http = new(BotApiHttp.CreateHandler());
    private readonly PacedTransport _paced;

    public TelegramBotUnderTest(
        TelegramServer server, IChannelJournal journal, IDialogue dialogue, Func<ITelegramTransport, ITelegramTransport>? around = null, Func<BotContext, BotContext>? change = null,
        TimeProvider? clock = null, string? token = null)
    {
        clock ??= new SkippingTimeProvider(LongestSkipped);
        var api = BuiltTransport.Make(_http, new BotApiOptions(token ?? server.Options.Token) { Address = server.Address });
        _paced = new PacedTransport(around?.Invoke(api) ?? api, new FloodLimits(), clock);
        var context = new BotContext(Keys, clock, new PumpOptions { OldestAnswered = TimeSpan.FromDays(3_650), Breath = TimeSpan.Zero })
        {
            Waiting = error => Outages.Enqueue(error.Kind),
            Recovered = () => Outages.Enqueue(null),
            Ready = hook => Ready.TrySetResult(hook),
        };
        Bot = new ChatBot(_paced, journal, dialogue, change?.Invoke(context) ?? context);
    }

    public static ChatKeys Keys { get; } = new(new byte[ChatKeys.KeyLength]);

    public ChatBot Bot { get; }

    /// <summary>Kinds of errors that an outage began with, null where it ended.</summary>
    public ConcurrentQueue<TelegramErrorKind?> Outages { get; } = new();

    public TaskCompletionSource<Webhook?> Ready { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Running { get; private set; } = Task.CompletedTask;

    public TelegramBotUnderTest Poll()
    {
        Running = Bot.PollAsync(_stop.Token);
        return this;
    }

    public TelegramBotUnderTest Listen(Uri url, string secret)
    {
        Running = Bot.ListenAsync(url, secret, _stop.Token);
        return this;
    }

    /// <summary>Looks again and again: the server acts on threads of its own. A bot that ends meanwhile is no longer waited for.</summary>
    public async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            if (Running.IsFaulted)
                await Running;
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _paced.Dispose();
        _http.Dispose();
        _stop.Dispose();
    }
}
