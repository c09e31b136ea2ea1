using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat;

/// <summary>
/// The whole way of a message, readable top to bottom: who the bot is, what was left undone, what comes in. Runs until it is stopped; what is unfinished
/// then stays in the journal.
/// </summary>
internal sealed class ChatBot(ITelegramTransport transport, IChannelJournal journal, IDialogue dialogue, BotContext context)
{
    private readonly Outage _outage = new(context.Clock, context.Waiting, context.Recovered);

    /// <summary>Asks the server for updates.</summary>
    /// <exception cref="BotRefusedException">The server does not take this bot.</exception>
    public Task PollAsync(CancellationToken cancellationToken) => RunAsync(
        async (pump, life) =>
        {
            await _outage.PersistAsync(transport.DeleteWebhookAsync, life);
            var poller = new Poller(transport, pump, context.Options, _outage);
            await poller.CatchUpAsync(life);
            await pump.ResumeAsync();
            context.Ready(null);
            await poller.RunAsync(life);
        },
        cancellationToken);

    /// <summary>Has the server bring the updates; the host hands them to what <see cref="BotContext.Ready"/> is given.</summary>
    /// <param name="url">https, as the server reaches it.</param>
    /// <param name="secret">1–256 letters, digits, _ and -; only who knows it can bring updates.</param>
    /// <exception cref="BotRefusedException">The server does not take this bot.</exception>
    public Task ListenAsync(Uri url, string secret, CancellationToken cancellationToken) => RunAsync(
        async (pump, life) =>
        {
            await pump.ResumeAsync();
            context.Ready(new Webhook(pump, transport, secret));
            await _outage.PersistAsync(token => transport.SetWebhookAsync(new SetWebhookRequest(url.ToString(), secret) { MaxConnections = 1 }, token), life);
            await Task.Delay(Timeout.InfiniteTimeSpan, context.Clock, life);
        },
        cancellationToken);

    private async Task RunAsync(Func<UpdatePump, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await BreatheAsync(cancellationToken);
        var me = await MeetAsync(cancellationToken);
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var pump = Assemble(me, life.Token);
        var working = work(pump, life.Token);
        try
        {
            await Task.WhenAny(working, pump.Lanes.Failed);
        }
        finally
        {
            await life.CancelAsync();
            await pump.Lanes.Idle;
        }

        if (pump.Lanes.Failed.IsCompleted)
            throw await pump.Lanes.Failed;
        await working;
    }

    /// <summary>Only when an earlier process was in the middle of something; a first start, or one after a quiet end, answers at once.</summary>
    private async Task BreatheAsync(CancellationToken life)
    {
        if ((await journal.UnsentAsync(life)).Count > 0 || (await journal.PendingAsync(life)).Count > 0)
            await Task.Delay(context.Options.Breath, context.Clock, life);
    }

    private async Task<TelegramUser> MeetAsync(CancellationToken cancellationToken)
    {
        var me = await _outage.PersistAsync(transport.GetMeAsync, cancellationToken);
        context.Introduced(me);
        foreach (var introduction in context.Introductions)
            await introduction(transport, cancellationToken);
        return me;
    }

    private UpdatePump Assemble(TelegramUser me, CancellationToken life)
    {
        var memory = new DeliveryMemory(transport, journal, context.Clock);
        var courier = new Courier(
            transport,
            new Sender(transport, memory.Recognition, memory.Ids, context.Clock),
            memory,
            journal,
            new CourierContext(context.Keys, context.Clock, new DocumentSender(transport, context.OpenSource, context.Clock).SendAsync));
        var attendant = new Attendant(
            transport, dialogue, courier, journal, new AttendantContext(context.Keys, context.Clock, context.Options, context.Wording, memory));
        return new UpdatePump(
            new EventReader(context.Keys, me, context.Clock), journal, attendant, new PumpContext(context.Keys, context.Clock, context.Options, memory), life);
    }
}
