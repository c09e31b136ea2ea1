using System.ComponentModel.DataAnnotations;

namespace ReformBot.TelegramChat.Limits;

/// <summary>How often something may be done, each within a sliding window.</summary>
public sealed record Rate([property: Range(1, 100_000)] int Minute, [property: Range(1, 100_000)] int Hour, [property: Range(1, 1_000_000)] int Day);
