using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

public sealed class PlainOrchestratorTests(WritingFixture small) : ModelOrchestratorContract(small)
{
    private protected override IModelOrchestrator Orchestrator(PromptLibrary prompts) => new PlainOrchestrator(prompts);
}
