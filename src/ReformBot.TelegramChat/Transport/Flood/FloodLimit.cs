namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>At most so many in any stretch of time of this length.</summary>
public readonly record struct FloodLimit(int Count, TimeSpan Period);
