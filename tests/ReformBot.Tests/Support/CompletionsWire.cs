using System.Text.Json;

namespace ReformBot.Tests.Support;

/// <summary>OpenAI's chat completions as bytes on the wire.</summary>
internal static class CompletionsWire
{
    private const string Id = "chatcmpl-1";
    private const string Model = "test-model";

    public static string Body(ModelScript script) => JsonSerializer.Serialize(new
    {
        id = Id,
        @object = "chat.completion",
        created = 1,
        model = Model,
        choices = new[]
        {
            new
            {
                index = 0,
                message = new { role = "assistant", content = string.Concat(script.Pieces), tool_calls = script.Calls.IsEmpty ? null : script.Calls.Select(Call) },
                finish_reason = Reason(script),
            },
        },
        usage = Usage(script),
    });

    /// <summary>Events before the first piece, one a piece, and those after the last.</summary>
    public static (IEnumerable<string> Before, Func<string, string> Piece, IEnumerable<string> After) Events(ModelScript script) => (
        [Event(Chunk(new { role = "assistant", content = "" }, null))],
        piece => Event(Chunk(new { content = piece }, null)),
        [.. script.Calls.SelectMany(Fragments), Event(Chunk(new { }, Reason(script))), .. UsageEvent(script), "data: [DONE]\n\n"]);

    private static string Event(object chunk) => $"data: {JsonSerializer.Serialize(chunk)}\n\n";

    private static object Chunk(object delta, string? reason) =>
        new { id = Id, @object = "chat.completion.chunk", created = 1, model = Model, choices = new[] { new { index = 0, delta, finish_reason = reason } } };

    /// <summary>The arguments come in two halves, as they do.</summary>
    private static IEnumerable<string> Fragments(ScriptedCall call, int index)
    {
        var half = call.Arguments.Length / 2;
        yield return Event(Chunk(new { tool_calls = new[] { new { index, id = call.Id, type = "function", function = new { name = call.Name, arguments = call.Arguments[..half] } } } }, null));
        yield return Event(Chunk(new { tool_calls = new[] { new { index, function = new { arguments = call.Arguments[half..] } } } }, null));
    }

    private static IEnumerable<string> UsageEvent(ModelScript script) => Usage(script) is not { } usage ? []
        : [Event(new { id = Id, @object = "chat.completion.chunk", created = 1, model = Model, choices = Array.Empty<object>(), usage })];

    private static object Call(ScriptedCall call) => new { id = call.Id, type = "function", function = new { name = call.Name, arguments = call.Arguments } };

    private static object? Usage(ModelScript script) => script.InputTokens is not { } input ? null
        : new { prompt_tokens = input, completion_tokens = script.OutputTokens, total_tokens = input + script.OutputTokens };

    private static string Reason(ModelScript script) => script.AtLimit ? "length" : script.Calls.IsEmpty ? "stop" : "tool_calls";
}
