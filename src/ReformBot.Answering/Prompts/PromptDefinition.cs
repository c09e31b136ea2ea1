using System.Collections.Immutable;

namespace ReformBot.Answering.Prompts;

/// <summary>What a prompt file says of itself, for libraries that keep prompts in a form of their own.</summary>
/// <param name="Name">One of <see cref="PromptNames"/>.</param>
/// <param name="Description">Empty when the file has none.</param>
/// <param name="Template">Handlebars, as it stands in the file. <see cref="PromptLibrary.RenderText"/> is what fills it in.</param>
public sealed record PromptDefinition(string Name, string Description, string Template, ImmutableArray<PromptVariable> Variables)
{
    /// <summary>template_format.</summary>
    public const string Format = "handlebars";
}
