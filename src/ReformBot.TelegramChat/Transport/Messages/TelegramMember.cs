using System.Text.Json.Serialization;

namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>A standing in a chat.</summary>
public sealed record TelegramMember
{
    /// <summary>creator, administrator, member, restricted, left, kicked; a person who blocks the bot makes it kicked.</summary>
    public string Status { get => field ?? ""; init; }

    [JsonIgnore]
    public bool IsOut => Status is "left" or "kicked";
}
