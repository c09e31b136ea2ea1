using System.Text.Json;

namespace ReformBot.Tests.Support;

/// <summary>Anthropic's messages as bytes on the wire.</summary>
internal static class MessagesWire
{
    private const string Id = "msg_1";
    private const string Model = "test-model";

    public static string Body(ModelScript script)
    {
        var text = string.Concat(script.Pieces);
        return JsonSerializer.Serialize(new
        {
            id = Id,
            type = "message",
            role = "assistant",
            model = Model,
            content = (text.Length == 0 ? [] : new object[] { new { type = "text", text } }).Concat(script.Calls.Select(call =>
                (object)new { type = "tool_use", id = call.Id, name = call.Name, input = JsonElement.Parse(call.Arguments) })),
            stop_reason = Reason(script),
            stop_sequence = (string?)null,
            usage = new { input_tokens = script.InputTokens ?? 0, output_tokens = script.InputTokens is null ? 0 : script.OutputTokens },
        });
    }

    /// <summary>Events before the first piece, one a piece, and those after the last.</summary>
    public static (IEnumerable<string> Before, Func<string, string> Piece, IEnumerable<string> After) Events(ModelScript script) => (
        [
            Event("message_start", new
            {
                type = "message_start",
                message = new
                {
                    id = Id, type = "message", role = "assistant", model = Model, content = Array.Empty<object>(), stop_reason = (string?)null,
                    stop_sequence = (string?)null, usage = new { input_tokens = script.InputTokens ?? 0, output_tokens = 0 },
                },
            }),
            Event("content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } }),
        ],
        piece => Event("content_block_delta", new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text = piece } }),
        [
            Event("content_block_stop", new { type = "content_block_stop", index = 0 }),
            .. script.Calls.SelectMany(Call),
            Event("message_delta", new
            {
                type = "message_delta",
                delta = new { stop_reason = Reason(script), stop_sequence = (string?)null },
                usage = new { output_tokens = script.InputTokens is null ? 0 : script.OutputTokens },
            }),
            Event("message_stop", new { type = "message_stop" }),
        ]);

    private static IEnumerable<string> Call(ScriptedCall call, int position)
    {
        var (index, half) = (position + 1, call.Arguments.Length / 2);
        yield return Event("content_block_start", new { type = "content_block_start", index, content_block = new { type = "tool_use", id = call.Id, name = call.Name, input = new { } } });
        foreach (var part in new[] { call.Arguments[..half], call.Arguments[half..] })
            yield return Event("content_block_delta", new { type = "content_block_delta", index, delta = new { type = "input_json_delta", partial_json = part } });
        yield return Event("content_block_stop", new { type = "content_block_stop", index });
    }

    private static string Event(string name, object data) => $"event: {name}\ndata: {JsonSerializer.Serialize(data)}\n\n";

    private static string Reason(ModelScript script) => script.AtLimit ? "max_tokens" : script.Calls.IsEmpty ? "end_turn" : "tool_use";
}
