namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>
/// Who may send when: order within a chat, limits for each chat and for all, the chat that has waited longest first. Only times go in and
/// come out; not safe for several threads.
/// </summary>
internal sealed class FloodSchedule(FloodLimits limits)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, FloodLine> _lines = [];
    private readonly SortedDictionary<(TimeSpan At, long Order), FloodLine> _ready = [];
    private readonly FloodWindow _overall = new(limits.Overall);
    private readonly FloodWindow _marks = new(limits.PassingOverall);
    private readonly List<(TimeSpan At, FloodLine Line)> _refusals = [];
    private TimeSpan _allBlockedUntil;
    private TimeSpan _swept;
    private long _order;

    /// <summary>Chats that something is kept of.</summary>
    public int Chats => _lines.Count;

    public FloodTicket Enqueue(FloodLane lane, TimeSpan now)
    {
        Sweep(now);
        var ticket = new FloodTicket(LineOf(lane), lane);
        ticket.Line.Waiting.AddLast(ticket);
        Place(ticket.Line, now);
        return ticket;
    }

    /// <summary>Leaves the line; whoever stands behind moves up.</summary>
    public void Cancel(FloodTicket ticket, TimeSpan now)
    {
        ticket.Line.Waiting.Remove(ticket);
        Place(ticket.Line, now);
    }

    /// <summary>The next request that may go now; it is under way until <see cref="Finish"/> or <see cref="PutBack"/>.</summary>
    public FloodTicket? Take(TimeSpan now)
    {
        if (_ready.Count == 0 || _allBlockedUntil > now || _overall.FreeAt(now) > now)
            return null;
        var (place, line) = _ready.First();
        if (place.At > now)
            return null;
        var ticket = line.Waiting.First!.Value;
        line.Waiting.RemoveFirst();
        Start(ticket, now, line.Messages);
        Place(line, now);
        return ticket;
    }

    /// <summary>A typing mark or draft goes at once, when no message of its chat waits and enough is left for the messages of others; else never.</summary>
    public FloodTicket? Pass(FloodLane lane, TimeSpan now)
    {
        Sweep(now);
        var line = LineOf(lane);
        if (line.Running is not null || line.Waiting.Count > 0 || line.BlockedUntil > now || _allBlockedUntil > now)
            return null;
        if (line.Marks!.FreeAt(now) > now || _marks.FreeAt(now) > now || _overall.FreeAt(now) > now)
            return null;
        var ticket = new FloodTicket(line, lane);
        Start(ticket, now, line.Marks);
        return ticket;
    }

    public void Finish(FloodTicket ticket, TimeSpan now)
    {
        ticket.Use!.Answered(now);
        ticket.Line.Running = null;
        Place(ticket.Line, now);
    }

    /// <summary>The server wants to be left alone: the chat waits, and everybody when many chats are told so, or one request without a chat.</summary>
    public void Block(FloodTicket ticket, TimeSpan now, TimeSpan wait)
    {
        var until = now + wait;
        ticket.Line.BlockedUntil = until;
        _refusals.RemoveAll(refusal => refusal.At + TimeSpan.FromSeconds(1) < now || refusal.Line == ticket.Line);
        _refusals.Add((now, ticket.Line));
        if ((ticket.Lane.Chat is null || _refusals.Count >= limits.ChatsThatMeanAll) && until > _allBlockedUntil)
            _allBlockedUntil = until;
    }

    /// <summary>Back to the head of its line, to be taken again.</summary>
    public void PutBack(FloodTicket ticket, FloodTicket again, TimeSpan now)
    {
        ticket.Use!.Answered(now);
        ticket.Line.Running = null;
        ticket.Line.Waiting.AddFirst(again);
        Place(ticket.Line, now);
    }

    /// <summary>How long its chat still has to be left alone.</summary>
    public TimeSpan Blocked(FloodLane lane, TimeSpan now)
    {
        var until = lane.Chat is { } chat && _lines.TryGetValue(chat, out var line) && line.BlockedUntil > _allBlockedUntil ? line.BlockedUntil : _allBlockedUntil;
        return until > now ? until - now : TimeSpan.Zero;
    }

    /// <summary>When <see cref="Take"/> is worth asking again, unless something else happens before.</summary>
    public TimeSpan? NextAt(TimeSpan now)
    {
        if (_ready.Count == 0)
            return null;
        var overall = _overall.FreeAt(now);
        var free = overall > _allBlockedUntil ? overall : _allBlockedUntil;
        var first = _ready.First().Key.At;
        return first > free ? first : free;
    }

    private void Start(FloodTicket ticket, TimeSpan now, FloodWindow? ofChat)
    {
        var use = new FloodUse(now, limits.LongestTravel);
        ticket.Use = use;
        ticket.Line.Running = ticket;
        _overall.Add(use);
        ofChat?.Add(use);
        if (ticket.Lane.Passing)
            _marks.Add(use);
    }

    private FloodLine LineOf(FloodLane lane)
    {
        if (lane.Chat is not { } chat)
            return new FloodLine([], []);
        if (!_lines.TryGetValue(chat, out var line))
            _lines.Add(chat, line = new FloodLine(chat < 0 ? limits.InAGroup : limits.InAChat, limits.PassingInAChat));
        return line;
    }

    /// <summary>Among the lines that wait, by the moment from which it may go: a line that gets there later cannot overtake.</summary>
    private void Place(FloodLine line, TimeSpan now)
    {
        var waits = line.Running is null && line.Waiting.Count > 0;
        var at = waits ? line.FreeAt(now) : default;
        if (waits && line.Place is { } stands && (stands.At == at || (stands.At <= now && at <= now)))
            return;
        if (line.Place is { } old)
            _ready.Remove(old);
        line.Place = waits ? (at, _order++) : null;
        if (line.Place is { } place)
            _ready.Add(place, line);
    }

    private void Sweep(TimeSpan now)
    {
        if (now - _swept < BetweenSweeps)
            return;
        _swept = now;
        foreach (var (chat, line) in _lines)
        {
            if (line.IsIdle(now))
                _lines.Remove(chat);
        }
    }
}
