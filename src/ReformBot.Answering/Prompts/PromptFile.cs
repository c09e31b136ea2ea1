using System.Collections.Immutable;

namespace ReformBot.Answering.Prompts;

/// <summary>What a prompt file says, its form read but its template not yet tried.</summary>
/// <param name="Variables">Declared ones, with the line of each.</param>
/// <param name="TemplateLine">On which line of the file the template's first line stands.</param>
/// <param name="IsLiteral">False for a folded or quoted template, whose lines are not those of the file.</param>
internal sealed record PromptFile(
    ImmutableArray<(string Name, int Line)> Variables, string Template, int TemplateLine, bool IsLiteral)
{
    public string Description { get; init; } = "";

    /// <summary>The same variables, with what else is said of them.</summary>
    public ImmutableArray<PromptVariable> Declared { get; init; } = [];

    public PromptSettings Settings { get; init; } = PromptSettings.None;

    public int LineOf(int templateLine) => IsLiteral ? TemplateLine + templateLine : TemplateLine;
}
