using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>An error answer of the test's Bot API server, in the words of the real one.</summary>
internal sealed class TelegramServerRefusal(int code, string description) : Exception(description)
{
    public int Code => code;

    public int? RetryAfter { get; init; }

    public long? MigrateTo { get; init; }

    public static TelegramServerRefusal Bad(string description) => new(400, $"Bad Request: {description}");

    public static TelegramServerRefusal Flood(int seconds) => new(429, $"Too Many Requests: retry after {seconds}") { RetryAfter = seconds };

    public JsonObject ToJson()
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (RetryAfter is { } seconds)
            answer["parameters"] = new JsonObject { ["retry_after"] = seconds };
        if (MigrateTo is { } chat)
            answer["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat };
        return answer;
    }
}
