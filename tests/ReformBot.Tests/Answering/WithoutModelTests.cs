using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering;

/// <summary>Invariant 10: an assistant that was given no model answers without anything that only a model needs.</summary>
public sealed class WithoutModelTests
{
    /// <summary>Templates and prompts.</summary>
    private static readonly string[] OnlyForModels = ["Handlebars", "YamlDotNet"];

    [Fact]
    public async Task Without_a_model_neither_prompts_nor_templates_are_loaded()
    {
        var loading = new FreshLoading();
        Assert.Contains("36所", await loading.RunAsync(typeof(WithoutModelTests), nameof(AnswerAsync)), StringComparison.Ordinal);
        Assert.Contains("ReformBot.Answering", loading.Wanted);
        Assert.Empty(loading.Wanted.Intersect(OnlyForModels, StringComparer.Ordinal));
    }

    /// <summary>Else the test above could not fail.</summary>
    [Fact]
    public async Task With_a_model_they_are()
    {
        var loading = new FreshLoading();
        Assert.Contains("36所", await loading.RunAsync(typeof(WithoutModelTests), nameof(WordedAnswerAsync)), StringComparison.Ordinal);
        Assert.Equal(OnlyForModels, loading.Wanted.Intersect(OnlyForModels, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Answering_refers_to_no_network_and_to_no_vendor_of_models()
    {
        var names = typeof(PolicyAssistant).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();
        Assert.DoesNotContain(names, name => name.StartsWith("System.Net", StringComparison.Ordinal));
        Assert.Empty(names.Intersect(["OpenAI", "Anthropic", "Polly.Core"], StringComparer.Ordinal));
    }

    public static async Task<string> AnswerAsync() => (await (await AnsweringLibrary.InMemoryAsync()).AskAsync("宜兴开办了多少所技能夜校？")).Text;

    public static async Task<string> WordedAnswerAsync()
    {
        var assistant = WritingFixture.Assistant(await AnsweringLibrary.InMemoryAsync(), ScriptedModels.Parrot());
        return (await assistant.AskAsync(WritingFixture.Request("宜兴开办了多少所技能夜校？"), TestContext.Current.CancellationToken)).Text;
    }
}
