using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReformBot.Answering.Conversations;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Http;

/// <summary>Reads one message of a request.</summary>
internal static class MessageReader
{
    /// <summary>Null for messages that are no turn of the conversation: instructions, results of tools, calls of them.</summary>
    /// <exception cref="ApiException">It is no message.</exception>
    public static Turn? Read(JsonElement message, int index)
    {
        var param = $"messages[{index}]";
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("role", out var role) || role.ValueKind != JsonValueKind.String)
            throw Wrong(param, "须是带 role 的对象");
        return role.GetString() switch
        {
            "user" => new Turn(FromPerson: true, Content(message, param) ?? throw Wrong(param + ".content", "缺少")),
            "assistant" => Content(message, param) is { } text ? new Turn(FromPerson: false, ReplyText.WithoutSourceList(text)) : null,
            "system" or "developer" or "tool" or "function" => null,
            var other => throw Wrong(param + ".role", $"不能是 {other}"),
        };
    }

    private static string? Content(JsonElement message, string param) => !message.TryGetProperty("content", out var content) ? null : content.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => content.GetString(),
        JsonValueKind.Array => string.Join('\n', content.EnumerateArray().Select(part => Part(part, param + ".content"))),
        _ => throw Wrong(param + ".content", "须是字符串或数组"),
    };

    private static string Part(JsonElement part, string param)
    {
        if (part.ValueKind == JsonValueKind.Object
            && part.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && type.GetString() is "text" or "refusal"
            && part.TryGetProperty(type.GetString()!, out var text) && text.ValueKind == JsonValueKind.String)
            return text.GetString()!;
        throw Wrong(param, "只能有文字（type 为 text），不能有图片、声音和文件");
    }

    private static ApiException Wrong(string param, string problem) => ApiException.Of(StatusCodes.Status400BadRequest, $"{param} {problem}", param: param);
}
