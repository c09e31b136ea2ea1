using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat;

/// <summary>The whole way of a message, readable top to bottom: who the bot is, what was left undone, what comes in.</summary>
internal sealed class TelegramBot(ITelegramTransport transport, IChannelJournal journal, IDialogue dialogue, BotContext context)
{
    /// <summary>Polls until it is stopped. What is unfinished then stays in the journal.</summary>
    /// <exception cref="BotRefusedException">The server does not take this bot.</exception>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var pump = await StartAsync(cancellationToken);
        await PersistAsync(transport.DeleteWebhookAsync, cancellationToken);
        await pump.ResumeAsync(cancellationToken);
        await new Poller(transport, pump, context.ForPump).RunAsync(cancellationToken);
    }

    /// <summary>Has the server bring the updates; the host hands them to what this returns.</summary>
    /// <param name="url">https, as the server reaches it.</param>
    /// <param name="secret">1–256 letters, digits, _ and -; only who knows it can bring updates.</param>
    public async Task<Webhook> ListenAsync(Uri url, string secret, CancellationToken cancellationToken)
    {
        var pump = await StartAsync(cancellationToken);
        await pump.ResumeAsync(cancellationToken);
        await PersistAsync(token => transport.SetWebhookAsync(new SetWebhookRequest(url.ToString(), secret), token), cancellationToken);
        return new Webhook(pump, secret);
    }

    /// <summary>Completes with what ended the work of a webhook; polling throws it itself.</summary>
    public Task<Exception> Failed { get; private set; } = new TaskCompletionSource<Exception>().Task;

    private async Task<UpdatePump> StartAsync(CancellationToken cancellationToken)
    {
        var me = await PersistAsync(transport.GetMeAsync, cancellationToken);
        context.Introduced(me);
        foreach (var introduction in context.Introductions)
            await PersistAsync(token => introduction(transport, token), cancellationToken);
        var pump = Assemble(me);
        Failed = pump.Lanes.Failed;
        return pump;
    }

    private UpdatePump Assemble(TelegramUser me)
    {
        var ids = new HighestIds();
        var recognition = new Recognition(transport, ids, context.Clock);
        var courier = new Courier(
            transport,
            new Sender(transport, recognition, ids, context.Clock),
            recognition,
            journal,
            new CourierContext(context.Keys, context.Clock, new DocumentSender(transport, context.OpenSource, context.Clock).SendAsync));
        var attendant = new Attendant(transport, dialogue, courier, journal, new AttendantContext(context.Keys, context.Clock, context.Options, context.Queued));
        return new UpdatePump(new EventReader(context.Keys, me, context.Clock), journal, attendant, ids, context.ForPump);
    }

    /// <summary>Asks until there is an answer: the server may be away for a while when the bot starts.</summary>
    private async Task<T> PersistAsync<T>(Func<CancellationToken, Task<TelegramResult<T>>> ask, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await ask(cancellationToken);
            if (answer.Succeeded)
                return answer.Value;
            if (!answer.Error.Transient)
                throw BotRefusedException.Of(answer.Error);
            context.Waiting(answer.Error);
            await Task.Delay(Patience.Before(attempt, answer.Error), context.Clock, cancellationToken);
        }
    }
}
