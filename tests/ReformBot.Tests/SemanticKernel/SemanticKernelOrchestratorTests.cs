using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.SemanticKernel.Orchestration;
using ReformBot.Tests.Answering.Writing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.SemanticKernel;

public sealed class SemanticKernelOrchestratorTests(WritingFixture small) : ModelOrchestratorContract(small)
{
    private protected override IModelOrchestrator Orchestrator(PromptLibrary prompts) => new SemanticKernelOrchestrator(prompts);
}
