using System.Text.Json.Serialization;

namespace ReformBot.TelegramChat.Events;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EventPayload))]
[JsonSerializable(typeof(ChatAddress))]
internal sealed partial class EventJson : JsonSerializerContext;
