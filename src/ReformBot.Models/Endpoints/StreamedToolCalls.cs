using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace ReformBot.Models.Endpoints;

/// <summary>
/// Puts streamed fragments of tool calls together. Fragments belong to a call by its index; a server that numbers all of them 0 (some local ones do)
/// still gives each call an id of its own.
/// </summary>
internal sealed class StreamedToolCalls
{
    private readonly List<Pending> _pending = [];

    public void Add(IEnumerable<StreamingChatToolCallUpdate> fragments)
    {
        foreach (var fragment in fragments)
        {
            var call = _pending.FindLast(pending => pending.Index == fragment.Index);
            if (call is null || (!string.IsNullOrEmpty(fragment.ToolCallId) && call.Id.Length > 0 && fragment.ToolCallId != call.Id))
                _pending.Add(call = new Pending(fragment.Index));
            if (!string.IsNullOrEmpty(fragment.ToolCallId))
                call.Id = fragment.ToolCallId;
            if (!string.IsNullOrEmpty(fragment.FunctionName))
                call.Name = fragment.FunctionName;
            call.Arguments.Append(fragment.FunctionArgumentsUpdate?.ToString());
        }
    }

    /// <summary>The calls in order of their first fragments; none is left.</summary>
    public IReadOnlyList<AIContent> TakeAll()
    {
        List<AIContent> calls = [.. _pending.Select(call => CompletionAnswer.Call(call.Id, call.Name, call.Arguments.ToString()))];
        _pending.Clear();
        return calls;
    }

    private sealed class Pending(int index)
    {
        public int Index => index;

        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public StringBuilder Arguments { get; } = new();
    }
}
