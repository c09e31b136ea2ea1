namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>
/// Lets requests go as fast as the server tolerates: one line a chat, so that order holds and a slow chat delays nobody. What the server
/// postpones all the same is sent again when it says so. Safe for use by many threads; nothing is kept of idle chats.
/// </summary>
internal sealed class FloodControl : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FloodLimits _limits;
    private readonly FloodSchedule _schedule;
    private readonly TimeProvider _clock;
    private readonly long _origin;
    private readonly ITimer _timer;

    public FloodControl(FloodLimits limits, TimeProvider clock)
    {
        _limits = limits;
        _clock = clock;
        _schedule = new FloodSchedule(limits);
        _origin = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => CallThoseWhoseTurnItIs(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Chats
    {
        get
        {
            lock (_lock)
                return _schedule.Chats;
        }
    }

    private TimeSpan Now => _clock.GetElapsedTime(_origin);

    public Task<TelegramResult<T>> RunAsync<T>(FloodLane lane, Func<Task<TelegramResult<T>>> send, CancellationToken cancellationToken) =>
        lane.Passing ? PassAsync(lane, send) : SendAsync(lane, send, cancellationToken);

    public void Dispose() => _timer.Dispose();

    private async Task<TelegramResult<T>> SendAsync<T>(FloodLane lane, Func<Task<TelegramResult<T>>> send, CancellationToken cancellationToken)
    {
        var ticket = Change(now => TooLong(lane, now) ? null : _schedule.Enqueue(lane, now));
        if (ticket is null)
            return new(Postponed(lane));
        for (var attempt = 0; ; attempt++)
        {
            await TurnAsync(ticket, cancellationToken);
            var result = await UnderWayAsync(ticket, send);
            if (result.Error?.RetryAfter is not { } wait || attempt == _limits.Retries || wait > _limits.LongestWait)
            {
                Change(now => Leave(ticket, result.Error, now));
                return result;
            }

            ticket = Change(now => Again(ticket, wait, now))!;
        }
    }

    private async Task<TelegramResult<T>> PassAsync<T>(FloodLane lane, Func<Task<TelegramResult<T>>> send)
    {
        var ticket = Change(now => _schedule.Pass(lane, now));
        if (ticket is null)
            return new(new TelegramError(TelegramErrorKind.LeftOut, 0, "messages go first"));
        var result = await UnderWayAsync(ticket, send);
        Change(now => Leave(ticket, result.Error, now));
        return result;
    }

    private async Task TurnAsync(FloodTicket ticket, CancellationToken cancellationToken)
    {
        try
        {
            await ticket.Turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Change(now =>
            {
                // Its turn may have come in the same moment.
                if (ticket.Use is null)
                    _schedule.Cancel(ticket, now);
                else
                    _schedule.Finish(ticket, now);
                return ticket;
            });
            throw;
        }
    }

    private async Task<TelegramResult<T>> UnderWayAsync<T>(FloodTicket ticket, Func<Task<TelegramResult<T>>> send)
    {
        var answered = false;
        try
        {
            var result = await send();
            answered = true;
            return result;
        }
        finally
        {
            if (!answered)
                Change(now => Leave(ticket, null, now));
        }
    }

    private FloodTicket Leave(FloodTicket ticket, TelegramError? error, TimeSpan now)
    {
        if (error?.RetryAfter is { } wait)
            _schedule.Block(ticket, now, wait);
        _schedule.Finish(ticket, now);
        return ticket;
    }

    private FloodTicket Again(FloodTicket ticket, TimeSpan wait, TimeSpan now)
    {
        var again = new FloodTicket(ticket.Line, ticket.Lane);
        _schedule.Block(ticket, now, wait);
        _schedule.PutBack(ticket, again, now);
        return again;
    }

    private bool TooLong(FloodLane lane, TimeSpan now) => _schedule.Blocked(lane, now) > _limits.LongestWait;

    private TelegramError Postponed(FloodLane lane)
    {
        lock (_lock)
            return new TelegramError(TelegramErrorKind.FloodWait, 429, "the server still wants to be left alone") { RetryAfter = _schedule.Blocked(lane, Now) };
    }

    /// <summary>Every change of the schedule may be somebody's turn.</summary>
    private FloodTicket? Change(Func<TimeSpan, FloodTicket?> change)
    {
        FloodTicket? ticket;
        lock (_lock)
            ticket = change(Now);
        CallThoseWhoseTurnItIs();
        return ticket;
    }

    private void CallThoseWhoseTurnItIs()
    {
        lock (_lock)
        {
            var now = Now;
            while (_schedule.Take(now) is { } ticket)
                ticket.Call();
            if (_schedule.NextAt(now) is not { } next)
                return;

            // Timers of the platform count whole milliseconds and may fire early by a part of one.
            var wait = next > now ? next - now : TimeSpan.Zero;
            _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }
    }
}
