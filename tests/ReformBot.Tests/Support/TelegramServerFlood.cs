using ReformBot.TelegramChat.Transport.Flood;

namespace ReformBot.Tests.Support;

/// <summary>Counts requests as they arrive, and refuses those beyond the limits. Written apart from the program's own control, and simpler: it looks back.</summary>
internal sealed class TelegramServerFlood(TelegramServerOptions options)
{
    private static readonly string[] Messages = ["sendmessage", "editmessagetext", "editmessagereplymarkup", "senddocument"];
    private static readonly string[] Uncounted = ["getupdates", "getme", "getwebhookinfo", "setwebhook", "deletewebhook"];

    private readonly Dictionary<long, Queue<long>> _chats = [];
    private readonly Queue<long> _all = new();
    private long _swept;

    /// <summary>How often a limit was broken, whether enforced or not.</summary>
    public int Broken => OverallBroken + InAChatBroken + InAGroupBroken;

    public int OverallBroken { get; private set; }

    public int InAChatBroken { get; private set; }

    public int InAGroupBroken { get; private set; }

    /// <summary>The worst second of all.</summary>
    public int MostInASecond { get; private set; }

    /// <summary>Call it under the server's lock.</summary>
    public void Count(string method, long? chat)
    {
        if (Uncounted.Contains(method))
            return;
        var now = options.Clock.GetTimestamp();
        var line = chat is { } id && Messages.Contains(method) ? Line(id, now) : null;
        var overall = Wait(_all, options.Floods.Overall, now);
        var inChat = line is null ? 0 : Wait(line, chat < 0 ? options.Floods.InAGroup : options.Floods.InAChat, now);
        if (Math.Max(overall, inChat) is > 0 and var wait)
        {
            OverallBroken += overall > 0 ? 1 : 0;
            InAGroupBroken += overall == 0 && chat < 0 ? 1 : 0;
            InAChatBroken += overall == 0 && chat >= 0 ? 1 : 0;
            if (options.EnforcesFloods)
                throw TelegramServerRefusal.Flood(wait);
        }

        _all.Enqueue(now);
        line?.Enqueue(now);
        MostInASecond = Math.Max(MostInASecond, _all.Count(time => options.Clock.GetElapsedTime(time, now) < TimeSpan.FromSeconds(1)));
    }

    private Queue<long> Line(long chat, long now)
    {
        if (options.Clock.GetElapsedTime(_swept, now) > TimeSpan.FromMinutes(2))
        {
            _swept = now;
            foreach (var (id, old) in _chats)
            {
                if (old.Count == 0 || options.Clock.GetElapsedTime(old.Last(), now) > TimeSpan.FromMinutes(2))
                    _chats.Remove(id);
            }
        }

        if (!_chats.TryGetValue(chat, out var line))
            _chats.Add(chat, line = new());
        return line;
    }

    private int Wait(Queue<long> times, IReadOnlyList<FloodLimit> limits, long now)
    {
        var longest = limits.Max(limit => limit.Period);
        while (times.TryPeek(out var first) && options.Clock.GetElapsedTime(first, now) >= longest)
            times.Dequeue();
        var wait = 0;
        foreach (var (count, period) in limits)
        {
            var within = times.Where(time => options.Clock.GetElapsedTime(time, now) < period).ToArray();
            if (within.Length >= count)
                wait = Math.Max(wait, Math.Max(1, (int)Math.Ceiling((period - options.Clock.GetElapsedTime(within[^count], now)).TotalSeconds)));
        }

        return wait;
    }
}
