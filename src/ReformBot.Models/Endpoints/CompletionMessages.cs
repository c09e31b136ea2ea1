using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace ReformBot.Models.Endpoints;

/// <summary>Messages → those of a chat completion. One message of ours may hold several results of tools; there each is a message.</summary>
internal static class CompletionMessages
{
    public static IEnumerable<OpenAI.Chat.ChatMessage> Of(IEnumerable<ChatMessage> messages, string? instructions)
    {
        if (!string.IsNullOrEmpty(instructions))
            yield return new SystemChatMessage(instructions);
        foreach (var message in messages.SelectMany(Of))
            yield return message;
    }

    private static IEnumerable<OpenAI.Chat.ChatMessage> Of(ChatMessage message)
    {
        if (message.Role == ChatRole.System)
            return [new SystemChatMessage(message.Text)];
        if (message.Role == ChatRole.Tool)
            return message.Contents.OfType<FunctionResultContent>().Select(result => new ToolChatMessage(result.CallId, ResultText(result)));
        return message.Role == ChatRole.Assistant ? Assistant(message) : [new UserChatMessage(message.Text)];
    }

    /// <summary>Nothing for a message without text and calls: servers refuse an empty one.</summary>
    private static IEnumerable<OpenAI.Chat.ChatMessage> Assistant(ChatMessage message)
    {
        var calls = message.Contents.OfType<FunctionCallContent>()
            .Select(call => ChatToolCall.CreateFunctionToolCall(call.CallId, call.Name, BinaryData.FromString(ArgumentText(call))))
            .ToList();
        if (calls.Count == 0)
            return message.Text.Length == 0 ? [] : [new AssistantChatMessage(message.Text)];
        var assistant = new AssistantChatMessage(calls);
        if (message.Text.Length > 0)
            assistant.Content.Add(ChatMessageContentPart.CreateTextPart(message.Text));
        return [assistant];
    }

    private static string ArgumentText(FunctionCallContent call) =>
        call.Arguments is { } arguments ? JsonSerializer.Serialize(arguments, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(IDictionary<string, object?>))) : "{}";

    private static string ResultText(FunctionResultContent result) => result.Result switch
    {
        null => "",
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!,
        var value => JsonSerializer.Serialize(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(object))),
    };
}
