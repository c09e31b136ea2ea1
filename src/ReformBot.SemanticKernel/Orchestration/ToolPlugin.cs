using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.SemanticKernel;
using ReformBot.Answering.Writing;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>
/// The tools as a plugin, under their own names: Semantic Kernel's own plugins put their name before each (ReformBot_search_policies), and a model
/// would be offered other tools than without Semantic Kernel.
/// </summary>
internal sealed class ToolPlugin(ModelTools tools) : KernelPlugin("ReformBotTools", "政策文件库的检索工具")
{
    private readonly ImmutableArray<KernelFunction> functions = [.. tools.Functions.Select(function => function.AsKernelFunction())];

    public override int FunctionCount => functions.Length;

    public override bool TryGetFunction(string name, [NotNullWhen(true)] out KernelFunction? function)
    {
        function = functions.FirstOrDefault(known => known.Name == name);
        return function is not null;
    }

    public override IEnumerator<KernelFunction> GetEnumerator() => functions.AsEnumerable().GetEnumerator();
}
