using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>Reads what the server says it did. A success that cannot be read is not certain to be none.</summary>
internal static class BotApiResults
{
    private static readonly TelegramError Unreadable = new(TelegramErrorKind.NotTelegram, 0, "the result is not what the method returns") { Uncertain = true };

    public static TelegramResult<T> Of<T>(TelegramResult<JsonElement> answer, JsonTypeInfo<T> type) =>
        answer.Error is { } error ? new(error)
        : TryRead(answer.Value, type) is { } value ? new(value)
        : new(Unreadable);

    /// <summary>The method may return true in place of the message.</summary>
    public static TelegramResult<TelegramMessage> Edited(TelegramResult<JsonElement> answer, (long Chat, long Id) message) =>
        answer.Error is { } error ? new(error)
        : new(TryRead(answer.Value, BotApiJson.Default.TelegramMessage) ?? new TelegramMessage { MessageId = message.Id, Chat = new() { Id = message.Chat } });

    /// <summary>An update that cannot be read whole keeps its id; one that has none cannot be confirmed and is left out.</summary>
    public static TelegramResult<IReadOnlyList<TelegramUpdate>> Updates(TelegramResult<JsonElement> answer)
    {
        if (answer.Error is { } error)
            return new(error);
        if (answer.Value.ValueKind != JsonValueKind.Array)
            return new(Unreadable);
        var updates = new List<TelegramUpdate>(answer.Value.GetArrayLength());
        foreach (var element in answer.Value.EnumerateArray())
        {
            if (IdOf(element) is { } id)
                updates.Add(TryRead(element, BotApiJson.Default.TelegramUpdate) ?? new TelegramUpdate { UpdateId = id });
        }

        return new(updates);
    }

    /// <summary>What a webhook brought; null when it is no update with an id.</summary>
    public static TelegramUpdate? Update(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return IdOf(document.RootElement) is { } id
                ? TryRead(document.RootElement, BotApiJson.Default.TelegramUpdate) ?? new TelegramUpdate { UpdateId = id }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? IdOf(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id) && id.TryGetInt64(out var value) ? value : null;

    private static T? TryRead<T>(JsonElement element, JsonTypeInfo<T> type)
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
