using ReformBot.TelegramChat.Dialogues;

namespace ReformBot.TelegramChat.Limits;

/// <summary>What somebody did, by minute, hour and day.</summary>
internal sealed record Usage(Window Minute, Window Hour, Window Day)
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);
    private static readonly TimeSpan ADay = TimeSpan.FromDays(1);

    /// <summary>After two days nothing of it counts.</summary>
    public static readonly TimeSpan Lives = 2 * ADay;

    public static Usage None { get; } = new(Window.Empty, Window.Empty, Window.Empty);

    public static Usage Read(string? note) => note is null ? None : DialogueJson.Read(note, DialogueJson.Default.Usage) ?? None;

    public string Write() => DialogueJson.Write(this, DialogueJson.Default.Usage);

    public Usage With(DateTimeOffset now) => new(Minute.With(now, AMinute), Hour.With(now, AnHour), Day.With(now, ADay));

    /// <summary>How long until one more is allowed; zero when it is now.</summary>
    public TimeSpan Wait(DateTimeOffset now, Rate rate) =>
        new[] { Minute.Wait(now, AMinute, rate.Minute), Hour.Wait(now, AnHour, rate.Hour), Day.Wait(now, ADay, rate.Day) }.Max();
}
