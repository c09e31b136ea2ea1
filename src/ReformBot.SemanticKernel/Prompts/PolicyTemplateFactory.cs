using System.Diagnostics.CodeAnalysis;
using Microsoft.SemanticKernel;
using ReformBot.Answering.Prompts;

namespace ReformBot.SemanticKernel.Prompts;

/// <summary>Handlebars for the prompts of a library, and for nothing else: of other templates nobody has checked that data cannot open a message in them.</summary>
internal sealed class PolicyTemplateFactory(PromptLibrary prompts) : IPromptTemplateFactory
{
    public bool TryCreate(PromptTemplateConfig templateConfig, [NotNullWhen(true)] out IPromptTemplate? result)
    {
        var isOurs = templateConfig.TemplateFormat == PromptDefinition.Format && PromptNames.All.Contains(templateConfig.Name, StringComparer.Ordinal);
        result = isOurs ? new PolicyTemplate(prompts, templateConfig.Name!) : null;
        return isOurs;
    }
}
