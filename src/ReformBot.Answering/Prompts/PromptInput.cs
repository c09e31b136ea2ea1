using System.Collections.Immutable;

namespace ReformBot.Answering.Prompts;

/// <summary>A variable that the flow gives to a prompt.</summary>
/// <param name="Fields">Of the items of a list; empty for a line of text.</param>
/// <param name="MustBeUsed">A template without it could not do its work.</param>
/// <param name="Sample">A value to try the template with.</param>
internal sealed record PromptInput(string Name, ImmutableArray<string> Fields, bool MustBeUsed, object Sample)
{
    public bool IsList => !Fields.IsEmpty;
}
