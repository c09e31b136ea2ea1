using ReformBot.TelegramChat.Transport.Flood;

namespace ReformBot.Tests.TelegramChat.Transport.Flood;

/// <summary>Plays requests against a schedule, from event to event, in a time of its own.</summary>
internal static class FloodSimulation
{
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(4);

    public static List<Sent> Run(FloodLimits limits, IReadOnlyList<Asked> asked)
    {
        var schedule = new FloodSchedule(limits);
        var random = new Random(asked.Count);
        var coming = new Queue<Asked>(asked.OrderBy(one => one.At));
        var meant = new Dictionary<FloodTicket, Asked>();
        var under = new PriorityQueue<(FloodTicket Ticket, Asked Asked), TimeSpan>();
        var sent = new List<Sent>();
        var now = TimeSpan.Zero;
        while (Next(schedule, coming, under, now) is { } next)
        {
            now = next > now ? next : now;
            while (under.TryPeek(out var done, out var end) && end <= now)
            {
                under.Dequeue();
                Answer(schedule, meant, done, now);
            }

            while (coming.TryPeek(out var one) && one.At <= now)
                Come(coming.Dequeue());
            while (schedule.Take(now) is { } ticket)
                Start(ticket, meant[ticket]);
        }

        return sent;

        void Come(Asked one)
        {
            if (!one.Passing)
                meant[schedule.Enqueue(FloodLane.Message(one.Chat), now)] = one;
            else if (schedule.Pass(FloodLane.Mark(one.Chat), now) is { } ticket)
                Start(ticket, one);
        }

        void Start(FloodTicket ticket, Asked one)
        {
            under.Enqueue((ticket, one), now + one.Travel);
            sent.Add(new Sent(one.Number, one.Chat, now, now + one.Travel, now + (one.Travel * random.NextDouble()), one.Postponed, one.Passing));
        }
    }

    private static TimeSpan? Next(FloodSchedule schedule, Queue<Asked> coming, PriorityQueue<(FloodTicket, Asked), TimeSpan> under, TimeSpan now)
    {
        TimeSpan?[] moments =
        [
            coming.TryPeek(out var one) ? one.At : null,
            under.TryPeek(out _, out var end) ? end : null,
            schedule.NextAt(now),
        ];
        return moments.Min();
    }

    /// <summary>A request that the server postpones succeeds the second time.</summary>
    private static void Answer(FloodSchedule schedule, Dictionary<FloodTicket, Asked> meant, (FloodTicket Ticket, Asked Asked) done, TimeSpan now)
    {
        if (!done.Asked.Postponed)
        {
            schedule.Finish(done.Ticket, now);
            return;
        }

        var again = new FloodTicket(done.Ticket.Line, done.Ticket.Lane);
        schedule.Block(done.Ticket, now, Wait);
        schedule.PutBack(done.Ticket, again, now);
        meant[again] = done.Asked with { Postponed = false };
    }

    internal sealed record Asked(int Number, long Chat, TimeSpan At, TimeSpan Travel, bool Postponed, bool Passing);

    /// <param name="Chance">Some moment of the travel.</param>
    internal sealed record Sent(int Number, long Chat, TimeSpan Start, TimeSpan End, TimeSpan Chance, bool Postponed, bool Passing);
}
