using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Pump;

/// <summary>
/// Long polling. Updates are confirmed by the next request, which is made only when they are in the journal. What is confirmed is asked for without an
/// offset: after a week of silence the server's ids begin anew, and an offset kept from before would hide them.
/// </summary>
internal sealed class Poller(ITelegramTransport transport, UpdatePump pump, PumpOptions options, Outage outage)
{
    private long _offset;

    /// <summary>
    /// Takes in what waited while the bot was down, without working on it yet: questions that are too old are then known all together, and so are
    /// the ids of messages among which a lost one has to be found.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<TelegramUpdate> updates;
        do
        {
            updates = await PollAsync(TimeSpan.Zero, cancellationToken);
            await pump.StoreAsync(updates);
        }
        while (updates.Count >= TelegramLimits.UpdatesAtOnce);
    }

    /// <exception cref="BotRefusedException">The token is refused, or another process goes on polling.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var updates = await PollAsync(options.PollTime, cancellationToken);
            if (updates.Count > 0)
                await pump.ReceiveAsync(updates);
        }
    }

    private async Task<IReadOnlyList<TelegramUpdate>> PollAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var updates = await outage.PersistAsync(token => transport.GetUpdatesAsync(new GetUpdatesRequest(_offset, time), token), cancellationToken);
        _offset = updates.Count == 0 ? 0 : updates.Max(update => update.UpdateId) + 1;
        return updates;
    }
}
