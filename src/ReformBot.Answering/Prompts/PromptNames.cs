namespace ReformBot.Answering.Prompts;

/// <summary>The prompts that the flow needs, each a file of that name with .yaml in prompts/.</summary>
public static class PromptNames
{
    /// <summary>A follow-up and the turns before it → a question that can be read alone. Variables: history, question.</summary>
    public const string Condense = "condense";

    /// <summary>Question and numbered evidence → sentences with the numbers they stand on. Variables: question, today, evidence.</summary>
    public const string Answer = "answer";

    /// <summary>Sentences that failed the check, with the reasons → better ones. Variables: question, today, evidence, failures.</summary>
    public const string Repair = "repair";
}
