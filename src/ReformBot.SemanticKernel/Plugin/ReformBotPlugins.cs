using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Answering.Writing;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.SemanticKernel.Plugin;

/// <summary>The question flow for other applications on Semantic Kernel: AskPolicy, SearchPolicies, OpenClause, ComparePlaces.</summary>
public static class ReformBotPlugins
{
    /// <summary>Under which the plugin is found in a kernel.</summary>
    public const string Name = "ReformBot";

    /// <summary>Adds the plugin to a kernel.</summary>
    /// <param name="library">Must stay open as long as the kernel is used; likewise <paramref name="index"/>.</param>
    /// <param name="writing">The model that words the answers of AskPolicy and ComparePlaces; null for the documents' own words.</param>
    /// <param name="clock">Says which day it is; null for the system's.</param>
    public static KernelPlugin AddReformBot(
        this ICollection<KernelPlugin> plugins, IPolicyLibrary library, IPassageIndex index, ModelWriting? writing = null, TimeProvider? clock = null)
    {
        var plugin = Of(library, index, writing, clock);
        plugins.Add(plugin);
        return plugin;
    }

    /// <summary>As above, for every kernel that the builder makes.</summary>
    public static IKernelBuilderPlugins AddReformBot(
        this IKernelBuilderPlugins plugins, IPolicyLibrary library, IPassageIndex index, ModelWriting? writing = null, TimeProvider? clock = null)
    {
        plugins.Services.AddSingleton(Of(library, index, writing, clock));
        return plugins;
    }

    private static KernelPlugin Of(IPolicyLibrary library, IPassageIndex index, ModelWriting? writing, TimeProvider? clock)
    {
        var calls = new PolicyCalls(new PolicyAssistant(library, index, writing), new PolicyTools(library, index), clock ?? TimeProvider.System);
        return KernelPluginFactory.CreateFromFunctions(
            Name, "改革政策文件库：有出处的回答、检索、原文、各地比较", PolicyFunctions.Of(calls).Select(function => function.AsKernelFunction()));
    }
}
