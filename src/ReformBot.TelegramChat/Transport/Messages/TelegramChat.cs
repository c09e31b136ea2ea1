using System.Text.Json.Serialization;

namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>Where messages stand. Ids of groups are negative and can need more than 32 bits.</summary>
public sealed record TelegramChat
{
    public long Id { get; init; }

    /// <summary>private, group, supergroup, channel; others may come.</summary>
    public string Type { get => field ?? ""; init; }

    public string? Title { get; init; }

    /// <summary>A supergroup with topics.</summary>
    public bool IsForum { get; init; }

    [JsonIgnore]
    public bool IsPrivate => Type == "private";

    [JsonIgnore]
    public bool IsGroup => Type is "group" or "supergroup";
}
