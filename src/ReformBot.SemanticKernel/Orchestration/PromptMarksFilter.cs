using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ReformBot.SemanticKernel.Prompts;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>
/// Counts orders to a model in what a prompt brings beside its own text. Sentences of documents that give orders were left out before; what is counted
/// here hid elsewhere, in a title or in words said before. It stays data: the count is for the operator, the checker decides what stands.
/// </summary>
internal sealed class PromptMarksFilter(ILogger logger) : IPromptRenderFilter
{
    public async Task OnPromptRenderAsync(PromptRenderContext context, Func<PromptRenderContext, Task> next)
    {
        await next(context);
        KernelMeter.CountMarks(logger, context.Function.Name, () => MarkedVariables.In(context.Arguments));
    }
}
