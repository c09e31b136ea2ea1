namespace ReformBot.Answering.Prompts;

/// <summary>One thing that is wrong with a prompt file, for the person who edits it.</summary>
/// <param name="Line">From 1; null when it is about the whole file.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record PromptProblem(string File, int? Line, string Message)
{
    public override string ToString() => Line is { } line ? $"{File} 第{line}行：{Message}" : $"{File}：{Message}";
}
