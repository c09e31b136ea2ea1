using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReformBot.Answering.Conversations;

namespace ReformBot.Serving.Http;

/// <summary>
/// Reads a request for a completion. System and developer messages, tools and sampling settings are accepted and have no effect: what a client
/// sends is data, and the bot's own rules stand.
/// </summary>
internal static class ChatRequestReader
{
    /// <exception cref="ApiException">It is no such request; the message says which field and what it should be.</exception>
    public static ChatRequest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Wrong(null, "请求须是 JSON 对象");
        var model = Text(root, "model") ?? throw Wrong("model", $"缺少 model（有：{string.Join('、', ServedModels.All)}）");
        if (!ServedModels.All.Contains(model))
            throw ApiException.Of(StatusCodes.Status404NotFound, $"没有模型 {model}（有：{string.Join('、', ServedModels.All)}）", "model_not_found", "model");
        RefuseUnsupported(root);
        var stream = Flag(root, "stream", "stream");
        var (question, conversation) = Messages(root);
        return new ChatRequest(model, question, conversation, Text(root, "safety_identifier") ?? Text(root, "user"), stream, IncludesUsage(root, stream));
    }

    private static void RefuseUnsupported(JsonElement root)
    {
        if (Given(root, "n", out var n) && !(n.ValueKind == JsonValueKind.Number && n.TryGetInt32(out var count) && count == 1))
            throw Wrong("n", "n 只能是 1：同一问题只有一个回答");
        if (Given(root, "response_format", out var format) && !(format.ValueKind == JsonValueKind.Object && Text(format, "type") == "text"))
            throw Wrong("response_format", "response_format 只能是 text");
    }

    private static bool IncludesUsage(JsonElement root, bool stream)
    {
        if (!Given(root, "stream_options", out var options))
            return false;
        if (!stream || options.ValueKind != JsonValueKind.Object)
            throw Wrong("stream_options", "stream_options 须是对象，并且只用于 stream 为 true 时");
        return Flag(options, "include_usage", "stream_options.include_usage");
    }

    private static (string Question, Conversation Conversation) Messages(JsonElement root)
    {
        if (!Given(root, "messages", out var messages) || messages.ValueKind != JsonValueKind.Array)
            throw Wrong("messages", "缺少 messages（消息的数组）");
        var turns = messages.EnumerateArray().Select(MessageReader.Read).OfType<Turn>().ToList();
        var last = turns.FindLastIndex(turn => turn.FromPerson);
        if (last < 0)
            throw Wrong("messages", "messages 里没有 role 为 user 的消息");
        return (turns[last].Text, turns.Take(last).Aggregate(Conversation.Empty, (conversation, turn) => conversation.With(turn)));
    }

    private static string? Text(JsonElement element, string name) => !Given(element, name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Wrong(name, $"{name} 须是字符串");

    private static bool Flag(JsonElement element, string name, string param) => Given(element, name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(param, $"{param} 须是 true 或 false"),
    };

    /// <summary>Null counts as not given, as clients in typed languages send it.</summary>
    private static bool Given(JsonElement element, string name, out JsonElement value) =>
        element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private static ApiException Wrong(string? param, string message) => ApiException.Of(StatusCodes.Status400BadRequest, message, param: param);
}
