using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace ReformBot.Models.Caching;

/// <summary>Same messages and options, same key. What it cannot tell apart has none.</summary>
public static class RequestKey
{
    /// <summary>Null for requests that hold more than text, or options beyond those that are looked at: they are never cached.</summary>
    public static string? Of(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        if (options is { RawRepresentationFactory: not null } or { ConversationId: not null } or { ContinuationToken: not null })
            return null;
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            if (message.Contents.Any(content => content is not TextContent))
                return null;
            Add(text, message.Role.Value, message.Text);
        }

        Add(text, options);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Add(StringBuilder text, ChatOptions? options)
    {
        Add(text, options?.ModelId, options?.Instructions, $"{options?.Temperature}", $"{options?.TopP}", $"{options?.TopK}", $"{options?.Seed}", $"{options?.MaxOutputTokens}");
        Add(text, $"{options?.FrequencyPenalty}", $"{options?.PresencePenalty}", $"{options?.Reasoning?.Effort}", $"{options?.AllowMultipleToolCalls}");
        Add(text, (options?.ToolMode as RequiredChatToolMode)?.RequiredFunctionName, options?.ToolMode?.GetType().Name, options?.ResponseFormat?.GetType().Name);
        Add(text, (options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText());
        Add(text, [.. options?.StopSequences ?? []]);
        foreach (var tool in options?.Tools ?? [])
            Add(text, tool.Name, tool.Description, (tool as AIFunctionDeclaration)?.JsonSchema.GetRawText());
    }

    /// <summary>Lengths go in too: "ab" and "c" are not "a" and "bc".</summary>
    private static void Add(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
            text.Append(part?.Length ?? -1).Append(':').Append(part);
        text.Append('\n');
    }
}
