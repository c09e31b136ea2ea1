using Microsoft.SemanticKernel;
using ReformBot.Answering.Prompts;

namespace ReformBot.SemanticKernel.Prompts;

/// <summary>A prompt of the library as Semantic Kernel's template: filled in and escaped by the library, character for character as without Semantic Kernel.</summary>
internal sealed class PolicyTemplate(PromptLibrary prompts, string prompt) : IPromptTemplate
{
    /// <exception cref="ArgumentException">A variable is missing or of another type.</exception>
    public Task<string> RenderAsync(Kernel kernel, KernelArguments? arguments = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(prompts.RenderText(prompt, arguments ?? []));
}
