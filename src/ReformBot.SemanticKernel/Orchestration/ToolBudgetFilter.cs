using Microsoft.SemanticKernel;
using ReformBot.Answering.Writing;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>Calls beyond the budget of a round, and those that nobody can read, are answered instead of carried out.</summary>
internal sealed class ToolBudgetFilter(ModelTools tools) : IAutoFunctionInvocationFilter
{
    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (tools.Refusal(context.CallContent, context.FunctionCallIndex) is { } refusal)
            context.Result = new FunctionResult(context.Function, refusal);
        else
            await next(context);
    }
}
