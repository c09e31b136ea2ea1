using System.Text.Json.Serialization;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>How values of the Bot API are written and read, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BotApiAnswer))]
[JsonSerializable(typeof(TelegramUpdate))]
[JsonSerializable(typeof(TelegramMessage))]
[JsonSerializable(typeof(TelegramUser))]
[JsonSerializable(typeof(WebhookInfo))]
[JsonSerializable(typeof(InlineKeyboard))]
[JsonSerializable(typeof(IReadOnlyList<BotCommand>))]
internal sealed partial class BotApiJson : JsonSerializerContext;
