namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>What a request counts towards, and what it must not overtake.</summary>
/// <param name="Chat">Null: no message, only the overall limit (the answer to a callback).</param>
/// <param name="Passing">A typing mark or draft: now or never.</param>
internal readonly record struct FloodLane(long? Chat, bool Passing = false)
{
    public static FloodLane Free => default;

    public static FloodLane Message(long chat) => new(chat);

    public static FloodLane Mark(long chat) => new(chat, Passing: true);
}
