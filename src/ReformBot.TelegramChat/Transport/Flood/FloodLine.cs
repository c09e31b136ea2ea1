namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>The requests of one chat in their order; one is under way at a time. Without limits, the line of a single request outside any chat.</summary>
internal sealed class FloodLine(IReadOnlyList<FloodLimit> messages, IReadOnlyList<FloodLimit> marks)
{
    public LinkedList<FloodTicket> Waiting { get; } = [];

    public FloodTicket? Running { get; set; }

    public FloodWindow? Messages { get; } = messages.Count > 0 ? new FloodWindow(messages) : null;

    public FloodWindow? Marks { get; } = marks.Count > 0 ? new FloodWindow(marks) : null;

    /// <summary>Until then the server does not want to hear of this chat.</summary>
    public TimeSpan BlockedUntil { get; set; } = TimeSpan.Zero;

    /// <summary>Where it stands among the lines that wait: the moment from which its first may go, and whose turn came first.</summary>
    public (TimeSpan At, long Order)? Place { get; set; }

    public bool IsIdle(TimeSpan now) =>
        Running is null && Waiting.Count == 0 && BlockedUntil <= now && Messages?.IsEmpty(now) != false && Marks?.IsEmpty(now) != false;

    public TimeSpan FreeAt(TimeSpan now)
    {
        var at = Messages?.FreeAt(now) ?? now;
        return at > BlockedUntil ? at : BlockedUntil;
    }
}
