using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Refusals;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>Reads what the server says it did. A success that cannot be read is not certain to be none.</summary>
internal static class BotApiResults
{
    public static TelegramResult<T> Of<T>(TelegramResult<JsonElement> answer, JsonTypeInfo<T> type) =>
        answer.Error is { } error ? new(error)
        : TryRead(answer.Value, type) is { } value ? new(value)
        : new(LostRequest.Unreadable);

    /// <summary>The method may return true in place of the message.</summary>
    public static TelegramResult<TelegramMessage> Edited(TelegramResult<JsonElement> answer, (long Chat, long Id) message) =>
        answer.Error is { } error ? new(error)
        : new(TryRead(answer.Value, BotApiJson.Default.TelegramMessage) ?? new TelegramMessage { MessageId = message.Id, Chat = new() { Id = message.Chat } });

    public static TelegramResult<IReadOnlyList<TelegramUpdate>> Updates(TelegramResult<JsonElement> answer) =>
        answer.Error is { } error ? new(error)
        : BotApiUpdates.All(answer.Value, BotApiUpdates.Read) is { } updates ? new(updates)
        : new(LostRequest.Unreadable);

    /// <summary>Null when this is none.</summary>
    public static T? TryRead<T>(JsonElement element, JsonTypeInfo<T> type)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return default;
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
