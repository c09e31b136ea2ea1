using Microsoft.Extensions.AI;
using ReformBot.ModelPipeline;
using ReformBot.Models;
using ReformBot.Tests.Models.Endpoints;

namespace ReformBot.Tests.ModelPipeline;

public sealed class PipelineMessagesTests() : ChatClientContract(ModelProvider.Anthropic)
{
    private protected override Func<ModelOptions, ModelKey?, ModelPorts, IChatClient> Pipeline => PipelineClient.Open;
}
