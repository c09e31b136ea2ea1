using Microsoft.Extensions.AI;
using ReformBot.ModelPipeline;
using ReformBot.Models;
using ReformBot.Tests.Models.Measuring;

namespace ReformBot.Tests.ModelPipeline;

public sealed class PipelineFiguresTests : FiguresContract
{
    private protected override IChatClient Open(ModelOptions options, ModelKey? key, ModelPorts ports) => PipelineClient.Open(options, key, ports);

    private protected override IChatClient Around(IChatClient inner, ModelOptions options, ModelPorts ports) =>
        PipelineClient.Around(ModelClient.Counted(inner, options.Model), options, ports);
}
