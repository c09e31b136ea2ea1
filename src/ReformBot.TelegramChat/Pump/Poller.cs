using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Pump;

/// <summary>
/// Long polling. Updates are confirmed by the next request, which is made only when they are in the journal. It begins without an offset: what the server
/// still has is what was not confirmed, and the journal knows what of it is old (after a week of silence the server's ids begin anew, and an offset kept
/// from before would hide them).
/// </summary>
internal sealed class Poller(ITelegramTransport transport, UpdatePump pump, PumpContext context)
{
    /// <summary>Another process that polls is given this many tries to end: a restart overlaps with the old process for a moment.</summary>
    private const int Conflicts = 6;

    /// <exception cref="BotRefusedException">The token is refused, or another process goes on polling.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var offset = 0L;
        for (var failures = 0; ;)
        {
            var polled = transport.GetUpdatesAsync(new GetUpdatesRequest(offset, context.Options.PollTime), cancellationToken);
            if (await Task.WhenAny(polled, pump.Lanes.Failed) != polled)
                throw await pump.Lanes.Failed;
            var updates = await polled;
            if (updates.Succeeded)
            {
                failures = 0;
                await pump.ReceiveAsync(updates.Value, cancellationToken);
                offset = updates.Value.Count == 0 ? offset : updates.Value.Max(update => update.UpdateId) + 1;
                continue;
            }

            if (updates.Error is { Transient: false } || updates.Error.Kind == TelegramErrorKind.Conflict && failures >= Conflicts)
                throw BotRefusedException.Of(updates.Error);
            await Task.Delay(Patience.Before(failures++, updates.Error), context.Clock, cancellationToken);
        }
    }
}
