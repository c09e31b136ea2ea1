using Microsoft.Extensions.AI;

namespace ReformBot.Tests.Support;

/// <summary>What a <see cref="ScriptedChatClient"/> was sent.</summary>
internal sealed record ScriptedCall(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)
{
    /// <summary>Everything that left for the model, as one text.</summary>
    public string Text => string.Join('\n', Messages.SelectMany(message => message.Contents).Select(content => content switch
    {
        TextContent text => text.Text,
        FunctionResultContent result => result.Result?.ToString(),
        FunctionCallContent call => call.Name,
        _ => "",
    }));

    public bool HasTools => Options?.Tools is { Count: > 0 };
}
