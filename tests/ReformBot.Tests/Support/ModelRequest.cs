using System.Collections.Immutable;
using System.Text.Json;

namespace ReformBot.Tests.Support;

/// <summary>What a client sent to a <see cref="ModelServer"/>.</summary>
/// <param name="Gone">Done when the client closed the connection.</param>
internal sealed record ModelRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Text, Task Gone)
{
    public bool IsAnthropic => Path.EndsWith("/messages", StringComparison.Ordinal);

    public JsonElement Body => JsonElement.Parse(Text);

    public bool Streams => Text.Length > 0 && Body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    public string? Key => Headers.TryGetValue("x-api-key", out var key) ? key
        : Headers.TryGetValue("authorization", out var bearer) ? bearer["Bearer ".Length..] : null;

    /// <summary>Names of the tools that were offered.</summary>
    public ImmutableArray<string> Tools => !Body.TryGetProperty("tools", out var tools) ? []
        : [.. tools.EnumerateArray().Select(tool => (IsAnthropic ? tool : tool.GetProperty("function")).GetProperty("name").GetString()!)];

    /// <summary>Role and text of every message in order; Anthropic's instructions come first as a system message, results of tools have the role tool.</summary>
    public ImmutableArray<(string Role, string Text)> Messages
    {
        get
        {
            var system = Body.TryGetProperty("system", out var instructions) ? [("system", TextOf(instructions))] : Array.Empty<(string, string)>();
            return [.. system, .. Body.GetProperty("messages").EnumerateArray().Select(Read)];
        }
    }

    /// <summary>All of it that a model would read.</summary>
    public string Prompt => string.Join('\n', Messages.Select(message => message.Text));

    private static (string Role, string Text) Read(JsonElement message)
    {
        var content = message.TryGetProperty("content", out var value) ? value : default;
        var isResult = content.ValueKind == JsonValueKind.Array && content.EnumerateArray().Any(part => part.TryGetProperty("tool_use_id", out _));
        return (isResult ? "tool" : message.GetProperty("role").GetString()!, TextOf(content));
    }

    private static string TextOf(JsonElement content) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(TextOf)),
        JsonValueKind.Object when content.TryGetProperty("text", out var text) => TextOf(text),
        JsonValueKind.Object when content.TryGetProperty("content", out var inner) => TextOf(inner),
        _ => "",
    };
}
