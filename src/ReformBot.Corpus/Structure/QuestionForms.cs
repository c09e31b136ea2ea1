namespace ReformBot.Corpus.Structure;

/// <summary>Questions and answers told by how they begin.</summary>
internal static class QuestionForms
{
    public static bool IsAnswer(ReadOnlySpan<char> text) => text.StartsWith("答：") || text.StartsWith("答:") || text.StartsWith("答复：");

    /// <summary>案例1：…吗？: an example with a question, answered below.</summary>
    public static bool IsCase(ReadOnlySpan<char> text) =>
        text.StartsWith("案例") && text.IndexOfAny('：', ':') is > 1 and < 6 && text[^1] is '？' or '?';
}
