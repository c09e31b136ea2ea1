using System.Collections.Immutable;

namespace ReformBot.Answering.Prompts;

/// <summary>What the flow gives to each prompt.</summary>
internal static class PromptInputs
{
    private static readonly PromptInput Question = new("question", [], MustBeUsed: true, "平湖高级工补贴多少？");
    private static readonly PromptInput Today = new("today", [], MustBeUsed: false, "2026年11月20日");
    private static readonly PromptInput History = Items("history", new PromptTurn(FromPerson: true, "平湖中级工补贴多少？"));
    private static readonly PromptInput Evidence = Items("evidence", new PromptEvidence(1, "某通知", "通知", IsReport: false, "每人1900元。"));
    private static readonly PromptInput Failures = Items("failures", new PromptFailure("每人1900元[2]。", "金额不在[2]的原文里"));

    public static ImmutableArray<PromptInput> Of(string prompt) => prompt switch
    {
        PromptNames.Condense => [History, Question],
        PromptNames.Answer => [Question, Today, Evidence],
        PromptNames.Repair => [Question, Today, Evidence, Failures],
        _ => throw new ArgumentException($"there is no prompt {prompt}", nameof(prompt)),
    };

    /// <summary>The items of a list are of one type; its first shows the fields.</summary>
    private static PromptInput Items<T>(string name, T sample)
        where T : class => new(name, [.. PromptData.FieldsOf(sample)!.Keys], MustBeUsed: true, new[] { sample });
}
