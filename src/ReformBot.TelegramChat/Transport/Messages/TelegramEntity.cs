namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>A part of a message with a meaning: mention, bot_command, text_mention, url, bold…</summary>
public sealed record TelegramEntity
{
    public string Type { get => field ?? ""; init; }

    /// <summary>In UTF-16 units.</summary>
    public int Offset { get; init; }

    /// <summary>In UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>Of a text_mention: somebody without a username.</summary>
    public TelegramUser? User { get; init; }
}
