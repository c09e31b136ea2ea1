using Microsoft.Extensions.AI;
using ReformBot.ModelPipeline.Caching;
using ReformBot.ModelPipeline.Logging;
using ReformBot.Models;
using ReformBot.Models.Measuring;

namespace ReformBot.ModelPipeline;

/// <summary>
/// Opens a model as <see cref="ModelClient"/> does and owes the same, with the pipeline of Microsoft.Extensions.AI around it. It does not invoke functions:
/// whoever asks (the flow, or an orchestrator) answers calls of tools itself, with its own limit of rounds, and has to get them.
/// </summary>
public static class PipelineClient
{
    /// <summary>What is answered from the cache, outermost, is no call: neither measured nor logged, nor charged.</summary>
    /// <param name="options">Checked before (<see cref="Models.Configuring.ModelOptionsValidator"/>).</param>
    /// <param name="key">Null for a server that asks for none.</param>
    public static IChatClient Open(ModelOptions options, ModelKey? key, ModelPorts ports) => Around(ModelClient.OpenCore(options, key, ports), options, ports);

    internal static IChatClient Around(IChatClient core, ModelOptions options, ModelPorts ports)
    {
        var builder = new ChatClientBuilder(core);
        if (options.CachedAnswers > 0)
            builder.Use(inner => new WholeAnswerCache(inner, new AnswerStorage(options.CachedAnswers, options.CacheAge, ports.Clock)));
        return builder
            .UseOpenTelemetry(sourceName: ModelMeter.Name, configure: telemetry => telemetry.EnableSensitiveData = false)
            .Use(inner => new LoggingChatClient(inner, new ContentlessLogger(ports.Logger)))
            .Build();
    }
}
