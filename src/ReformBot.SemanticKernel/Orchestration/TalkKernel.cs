using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ReformBot.Answering.Writing;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>
/// Builds the kernel for one prompt: its client, its tools as a plugin, the filters. Not shared between questions, because a client counts for one person
/// and tools number the evidence of one question.
/// </summary>
internal sealed class TalkKernel(ILogger logger)
{
    private readonly FunctionLogFilter functions = new(logger);
    private readonly PromptMarksFilter marks = new(logger);

    /// <summary>With a <see cref="Kernel"/> and an <see cref="IChatClient"/>; to be disposed of when the talk is over.</summary>
    public ServiceProvider Build(PromptRequest request)
    {
        var services = new ServiceCollection();
        services.AddKernel();
        services.AddSingleton<IFunctionInvocationFilter>(functions);
        services.AddSingleton<IPromptRenderFilter>(marks);
        var client = services.AddChatClient(_ => new BorrowedClient(request.Client));
        if (request.Tools.Any)
        {
            services.AddSingleton<KernelPlugin>(new ToolPlugin(request.Tools));
            services.AddSingleton<IAutoFunctionInvocationFilter>(new ToolBudgetFilter(request.Tools));
            client.Use(ThrowAtOnce).UseKernelFunctionInvocation();
        }

        return services.BuildServiceProvider();
    }

    /// <summary>Our tools tell a model what it did wrong in their results; what they throw is a failure of the library, which no model should answer for.</summary>
    private static IChatClient ThrowAtOnce(IChatClient client)
    {
        client.GetService<FunctionInvokingChatClient>()!.MaximumConsecutiveErrorsPerRequest = 0;
        return client;
    }
}
