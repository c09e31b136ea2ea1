using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>What every answer of the Bot API looks like.</summary>
internal sealed record BotApiAnswer
{
    /// <summary>Without it the answer is somebody else's.</summary>
    [JsonRequired]
    public bool Ok { get; init; }

    public JsonElement? Result { get; init; }

    public int ErrorCode { get; init; }

    public string Description { get => field ?? ""; init; }

    public BotApiHint? Parameters { get; init; }
}
