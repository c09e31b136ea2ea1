using System.Collections.Frozen;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using ReformBot.Answering.Prompts;

namespace ReformBot.SemanticKernel.Prompts;

/// <summary>The files of prompts/ as functions of Semantic Kernel, with the names, variables and settings that stand in them.</summary>
internal static class PromptFunctions
{
    public static FrozenDictionary<string, KernelFunction> Of(PromptLibrary prompts)
    {
        var templates = new PolicyTemplateFactory(prompts);
        return PromptNames.All.ToFrozenDictionary(name => name, name => KernelFunctionFactory.CreateFromPrompt(Config(prompts, name), templates), StringComparer.Ordinal);
    }

    public static PromptTemplateConfig Config(PromptLibrary prompts, string name)
    {
        var definition = prompts.Definition(name);
        return new PromptTemplateConfig
        {
            Name = definition.Name,
            Description = definition.Description,
            TemplateFormat = PromptDefinition.Format,
            Template = definition.Template,
            InputVariables = [.. definition.Variables.Select(Variable)],
            ExecutionSettings = { [PromptExecutionSettings.DefaultServiceId] = Settings(prompts.Options(name)) },
        };
    }

    private static InputVariable Variable(PromptVariable variable) => new()
    {
        Name = variable.Name,
        Description = variable.Description,
        IsRequired = variable.IsRequired,
        AllowDangerouslySetContent = variable.IsEscapedByItem,
    };

    /// <summary>Under the names that Semantic Kernel's connectors read.</summary>
    private static PromptExecutionSettings Settings(ChatOptions options)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        if (options.Temperature is { } temperature)
            data["temperature"] = temperature;
        if (options.TopP is { } share)
            data["top_p"] = share;
        if (options.MaxOutputTokens is { } most)
            data["max_tokens"] = most;
        return new PromptExecutionSettings { ExtensionData = data };
    }
}
