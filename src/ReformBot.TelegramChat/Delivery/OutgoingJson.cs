using System.Text.Json.Serialization;

namespace ReformBot.TelegramChat.Delivery;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OutgoingPayload))]
internal sealed partial class OutgoingJson : JsonSerializerContext;
