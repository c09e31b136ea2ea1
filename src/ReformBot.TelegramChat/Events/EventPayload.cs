using System.Text.Json;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Events;

/// <summary>A <see cref="ChatEvent"/> as the journal keeps it, with its address sealed.</summary>
internal sealed record EventPayload(ChatEvent Event, string Sealed)
{
    public static string Write(ChatEvent happened, ChatKeys keys) => JsonSerializer.Serialize(
        new EventPayload(happened, keys.Seal(JsonSerializer.Serialize(happened.Address, EventJson.Default.ChatAddress))), EventJson.Default.EventPayload);

    /// <summary>Null when it was sealed with another key: there is nobody to answer then.</summary>
    public static ChatEvent? Read(string payload, ChatKeys keys)
    {
        var read = JsonSerializer.Deserialize(payload, EventJson.Default.EventPayload)!;
        return keys.Open(read.Sealed) is { } address
            ? read.Event with { Address = JsonSerializer.Deserialize(address, EventJson.Default.ChatAddress)! }
            : null;
    }
}
