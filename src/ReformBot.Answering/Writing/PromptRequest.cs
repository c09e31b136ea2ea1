using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;

namespace ReformBot.Answering.Writing;

/// <summary>A prompt on its way to a model.</summary>
/// <param name="Client">The only way to the model; not to be disposed of by whoever uses it.</param>
/// <param name="Prompt">One of <see cref="PromptNames"/>.</param>
/// <param name="Variables">As <see cref="PromptLibrary.Render"/> takes them. Personal numbers are veiled already.</param>
public sealed record PromptRequest(IChatClient Client, string Prompt, IReadOnlyDictionary<string, object?> Variables)
{
    public ModelTools Tools { get; init; } = ModelTools.None;

    /// <summary>For whom, see <see cref="ModelUser"/>; null at a console.</summary>
    public string? User { get; init; }
}
