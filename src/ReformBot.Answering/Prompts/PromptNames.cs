namespace ReformBot.Answering.Prompts;

/// <summary>The prompts that the flow needs, each a file of that name with .yaml in prompts/.</summary>
/// <remarks>
/// What a model writes for <see cref="Answer"/> and <see cref="Repair"/>: one sentence a line, before its final 。 the evidence numbers in half-width
/// brackets, one pair for each: 补贴共发放841.8万元[2]。 or ……[1][3]。 A reader of drafts also takes a token directly behind the 。 Or the one
/// line <see cref="NoEvidence"/>.
/// </remarks>
public static class PromptNames
{
    /// <summary>
    /// A follow-up and the turns before it → a question that can be read alone. Variables: history (list of <see cref="PromptTurn"/>), question.
    /// </summary>
    public const string Condense = "condense";

    /// <summary>
    /// Question and numbered evidence → sentences with the numbers they stand on. Variables: question, today, evidence (list of
    /// <see cref="PromptEvidence"/>).
    /// </summary>
    public const string Answer = "answer";

    /// <summary>
    /// Sentences that failed the check, with the reasons → better ones, those alone. Variables: question, today, evidence, failures (list of
    /// <see cref="PromptFailure"/>).
    /// </summary>
    public const string Repair = "repair";

    /// <summary>The whole of what a model writes when the evidence does not answer.</summary>
    public const string NoEvidence = "无依据";

    /// <summary>All that are loaded.</summary>
    public static IReadOnlyList<string> All { get; } = [Condense, Answer, Repair];
}
