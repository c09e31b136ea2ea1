using System.Text.Json;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>
/// What getUpdates and a webhook bring, for every transport: an update that cannot be read whole keeps its id; one that has none cannot be confirmed and
/// is left out.
/// </summary>
public static class BotApiUpdates
{
    /// <summary>Null when this is no list of updates.</summary>
    /// <param name="read">Gets updates that have an id.</param>
    public static IReadOnlyList<TelegramUpdate>? All(JsonElement updates, Func<JsonElement, TelegramUpdate> read)
    {
        if (updates.ValueKind != JsonValueKind.Array)
            return null;
        return [.. updates.EnumerateArray().Where(update => IdOf(update) is not null).Select(read)];
    }

    /// <summary>Null when this is no update with an id.</summary>
    /// <param name="read">Gets an update that has an id.</param>
    public static TelegramUpdate? Brought(ReadOnlyMemory<byte> json, Func<JsonElement, TelegramUpdate> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return IdOf(document.RootElement) is null ? null : read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>With our own types, which look at nothing that the channel does not use; the id alone when even that cannot be read.</summary>
    public static TelegramUpdate Read(JsonElement update) =>
        BotApiResults.TryRead(update, BotApiJson.Default.TelegramUpdate) ?? new TelegramUpdate { UpdateId = IdOf(update) ?? 0 };

    /// <summary>A message that was sent or edited, with our own types; null when this is none.</summary>
    public static TelegramMessage? ReadMessage(JsonElement message) => BotApiResults.TryRead(message, BotApiJson.Default.TelegramMessage);

    private static long? IdOf(JsonElement update) =>
        update.ValueKind == JsonValueKind.Object && update.TryGetProperty("update_id", out var id)
            && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var value)
            ? value
            : null;
}
