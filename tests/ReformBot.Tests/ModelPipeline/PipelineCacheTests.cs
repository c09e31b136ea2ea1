using Microsoft.Extensions.AI;
using ReformBot.ModelPipeline;
using ReformBot.Models;
using ReformBot.Tests.Models.Caching;

namespace ReformBot.Tests.ModelPipeline;

public sealed class PipelineCacheTests : AnswerCacheContract
{
    private protected override IChatClient Around(IChatClient inner, ModelOptions options, ModelPorts ports) => PipelineClient.Around(inner, options, ports);
}
