using Microsoft.Extensions.AI;

namespace ReformBot.Models.Caching;

/// <summary>
/// What a cache keeps of an answer. Only whole answers in text: neither failures, nor answers cut at their limit, nor rounds of tool calls, whose results
/// may have changed.
/// </summary>
public static class KeptAnswer
{
    /// <summary>Null for an answer that is not to be kept.</summary>
    public static ChatResponse? Of(ChatResponse answer) =>
        answer.FinishReason == ChatFinishReason.Stop && answer.Text.Length > 0 && answer.Messages.All(IsText) ? Copy(answer) : null;

    /// <summary>Without usage: an answer from a cache takes no tokens. Copied, since callers add to the messages they get.</summary>
    internal static ChatResponse Copy(ChatResponse answer) => new([.. answer.Messages.Select(message => new ChatMessage(message.Role, message.Text))])
    {
        ResponseId = answer.ResponseId,
        ModelId = answer.ModelId,
        FinishReason = answer.FinishReason,
    };

    private static bool IsText(ChatMessage message) => message.Contents.All(content => content is TextContent or UsageContent);
}
