namespace ReformBot.TelegramChat.Limits;

/// <summary>
/// A sliding count in three numbers: those of this span, and of the one before by the share of it that still lies in the window. It assumes that
/// those came evenly, which is exact enough for a limit and does not grow with what it counts.
/// </summary>
/// <param name="Span">Number of the span since 1970.</param>
internal sealed record Window(long Span, int Count, int Before)
{
    public static Window Empty { get; } = new(0, 0, 0);

    public Window With(DateTimeOffset now, TimeSpan length)
    {
        var moved = At(now, length);
        return moved with { Count = moved.Count + 1 };
    }

    /// <summary>How long until one more is allowed; zero when it is now.</summary>
    public TimeSpan Wait(DateTimeOffset now, TimeSpan length, int most)
    {
        var (span, count, before) = At(now, length);
        var into = TimeSpan.FromTicks(now.Ticks - Epoch - (span * length.Ticks));
        if (before * (1 - (into / length)) + count < most)
            return TimeSpan.Zero;
        // Within this span only what was before fades; if this span alone is full, it has to end and then to fade.
        return count < most ? (length * (1 - ((double)(most - count) / before))) - into + TimeSpan.FromSeconds(1)
            : length - into + (length * (1 - ((double)most / count))) + TimeSpan.FromSeconds(1);
    }

    private static long Epoch => DateTimeOffset.UnixEpoch.Ticks;

    private Window At(DateTimeOffset now, TimeSpan length)
    {
        var span = (now.Ticks - Epoch) / length.Ticks;
        return span == Span ? this : new Window(span, 0, span == Span + 1 ? Count : 0);
    }
}
