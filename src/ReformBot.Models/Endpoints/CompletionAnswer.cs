using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ReformBot.Models.Failures;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace ReformBot.Models.Endpoints;

/// <summary>A chat completion, or a part of a streamed one → ours.</summary>
internal static class CompletionAnswer
{
    /// <exception cref="ModelException">It holds no choice: what came is no answer.</exception>
    public static ChatResponse Of(ChatCompletion completion)
    {
        try
        {
            var contents = completion.Content.Where(part => !string.IsNullOrEmpty(part.Text)).Select(AIContent (part) => new TextContent(part.Text)).ToList();
            contents.AddRange(completion.ToolCalls.Select(call => Call(call.Id, call.FunctionName, call.FunctionArguments.ToString())));
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents))
            {
                ResponseId = completion.Id,
                ModelId = completion.Model,
                FinishReason = Reason(completion.FinishReason),
                Usage = Usage(completion.Usage),
            };
        }
        catch (ArgumentOutOfRangeException e)
        {
            // The package reads the first of the choices without looking whether there is one.
            throw new ModelException(ModelProblem.BadAnswer, "an answer without choices", e);
        }
    }

    public static ChatResponseUpdate Of(StreamingChatCompletionUpdate part, IEnumerable<AIContent> calls)
    {
        var update = new ChatResponseUpdate
        {
            Role = ChatRole.Assistant,
            ResponseId = part.CompletionId,
            MessageId = part.CompletionId,
            ModelId = part.Model,
            FinishReason = part.FinishReason is { } reason ? Reason(reason) : null,
        };
        foreach (var text in part.ContentUpdate.Where(text => !string.IsNullOrEmpty(text.Text)))
            update.Contents.Add(new TextContent(text.Text));
        foreach (var call in calls)
            update.Contents.Add(call);
        if (Usage(part.Usage) is { } usage)
            update.Contents.Add(new UsageContent(usage));
        return update;
    }

    /// <summary>Arguments that are no JSON object are kept as the exception that they cause, for the caller to tell the model.</summary>
    public static FunctionCallContent Call(string id, string name, string arguments) => FunctionCallContent.CreateFromParsedArguments(
        arguments.Length == 0 ? "{}" : arguments,
        id,
        name,
        static text => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object?>>(text, AIJsonUtilities.DefaultOptions));

    private static UsageDetails? Usage(ChatTokenUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };

    private static ChatFinishReason Reason(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall => ChatFinishReason.ToolCalls,
        _ => ChatFinishReason.Stop,
    };
}
