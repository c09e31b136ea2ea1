using System.Text.Json;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>An <see cref="OutgoingMessage"/> as the journal keeps it, with its address sealed.</summary>
internal sealed record OutgoingPayload(OutgoingMessage Message, string Sealed)
{
    public static string Write(OutgoingMessage message, ChatKeys keys) => JsonSerializer.Serialize(
        new OutgoingPayload(message, keys.Seal(JsonSerializer.Serialize(message.Address, EventJson.Default.ChatAddress))), OutgoingJson.Default.OutgoingPayload);

    /// <summary>Null when it was sealed with another key: nobody can be reached then.</summary>
    public static OutgoingMessage? Read(string payload, ChatKeys keys)
    {
        var read = JsonSerializer.Deserialize(payload, OutgoingJson.Default.OutgoingPayload)!;
        return keys.Open(read.Sealed) is { } address
            ? read.Message with { Address = JsonSerializer.Deserialize(address, EventJson.Default.ChatAddress)! }
            : null;
    }
}
