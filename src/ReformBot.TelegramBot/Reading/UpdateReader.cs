using System.Text.Json;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace ReformBot.TelegramBot.Reading;

/// <summary>
/// Updates and results through the package's types. A server newer than the package may send what its types refuse whole for one field of it (a kind of
/// forwarding, a standing in a chat); then our own types, which read less, look: a person's question is not lost for a field that nobody needs.
/// </summary>
internal static class UpdateReader
{
    /// <param name="update">Has an id.</param>
    public static TelegramUpdate Read(JsonElement update) =>
        TryRead<Update>(update) is { } read ? PackageTypes.ToOurs(read) : BotApiUpdates.Read(update);

    /// <summary>What was sent; null when this is no message.</summary>
    public static TelegramMessage? Message(JsonElement result) => TryRead<Telegram.Bot.Types.Message>(result) is { } read ? PackageTypes.ToOurs(read) : BotApiUpdates.ReadMessage(result);

    /// <summary>The message as it stands now; where the server returned none, the one that was edited, known by its ids alone.</summary>
    public static TelegramMessage Edited(JsonElement result, (long Chat, long Id) message) =>
        Message(result) ?? new TelegramMessage { MessageId = message.Id, Chat = new() { Id = message.Chat } };

    private static T? TryRead<T>(JsonElement element)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return element.Deserialize<T>(JsonBotAPI.Options);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or NotSupportedException or FormatException or ArgumentException)
        {
            // The package's converters let through what the platform throws for a missing or strange field.
            return null;
        }
    }
}
