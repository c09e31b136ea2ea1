using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Cli.Stacks;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.SemanticKernel;

/// <summary>Semantic Kernel is the full stack's default, and costs nothing where no model is asked.</summary>
public sealed class KernelLoadingTests
{
    [Fact]
    public async Task Without_a_model_nothing_of_Semantic_Kernel_is_loaded()
    {
        var loading = new FreshLoading();
        Assert.Equal("semantic-kernel", await loading.RunAsync(typeof(KernelLoadingTests), nameof(ChooseAsync)));
        Assert.Contains("reformbot", loading.Wanted);
        Assert.DoesNotContain(loading.Wanted, IsKernel);
    }

    /// <summary>Else the test above could not fail.</summary>
    [Fact]
    public async Task With_a_model_it_is()
    {
        var loading = new FreshLoading();
        Assert.Equal("SemanticKernelOrchestrator", await loading.RunAsync(typeof(KernelLoadingTests), nameof(OpenAsync)));
        Assert.Contains(loading.Wanted, IsKernel);
    }

    public static Task<string> ChooseAsync() => Task.FromResult(Choice().Name);

    public static Task<string> OpenAsync() => Task.FromResult(Choice().Value(PromptLibrary.Load(PromptFiles.Read())).GetType().Name);

    private static StackPart<Func<PromptLibrary, IModelOrchestrator>> Choice()
    {
        using var console = new Cli.Captured();
        return new StackChoice(BuiltParts.All, _ => null, folder: null, console.Screen).Orchestrator;
    }

    private static bool IsKernel(string assembly) => assembly.Contains("SemanticKernel", StringComparison.Ordinal);
}
