using Microsoft.Extensions.AI;
using ReformBot.Models.Budgeting;
using ReformBot.Models.Caching;
using ReformBot.Models.Endpoints;
using ReformBot.Models.Measuring;
using ReformBot.Models.Patience;

namespace ReformBot.Models;

/// <summary>Opens a model: the vendor's client inside, our concerns around it, one class each.</summary>
public static class ModelClient
{
    /// <summary>From the inside out: exceptions of one kind, patience, the budget (asked once a call, not once an attempt), figures, the cache.</summary>
    /// <param name="options">Checked before (<see cref="Configuring.ModelOptionsValidator"/>).</param>
    /// <param name="key">Null for a server that asks for none.</param>
    public static IChatClient Open(ModelOptions options, ModelKey? key, ModelPorts ports) => Around(Budgeted(options, key, ports), options, ports);


    /// <summary>
    /// For another pipeline to stand around: exceptions, patience and budget as in <see cref="Open"/>, calls counted by how they ended; without figures of its
    /// own beyond that, log and cache.
    /// </summary>
    /// <param name="options">Checked before, as in <see cref="Open"/>.</param>
    /// <param name="key">Null for a server that asks for none.</param>
    public static IChatClient OpenCore(ModelOptions options, ModelKey? key, ModelPorts ports) => Counted(Budgeted(options, key, ports), options.Model);

    /// <summary>Calls counted by how they ended.</summary>
    internal static IChatClient Counted(IChatClient client, string model) => new MeasuringChatClient(client, () => new CountedCall(model));

    internal static IChatClient Around(IChatClient client, ModelOptions options, ModelPorts ports)
    {
        client = new LoggingChatClient(client, options.Model, ports.Logger, ports.Clock);
        client = new MeasuringChatClient(client, () => new MeasuredCall(options.Model, ports.Clock));
        return options.CachedAnswers > 0 ? new CachingChatClient(client, new AnswerCache(options.CachedAnswers, options.CacheAge, ports.Clock)) : client;
    }

    /// <summary>The endpoint without patience, budget and figures: a look at it wants to see what it does.</summary>
    internal static IChatClient Direct(ModelOptions options, ModelKey? key, ModelPorts ports)
    {
        var http = EndpointHttp.Create(options, ports.Clock);
        return new EndpointChatClient(EndpointClients.Create(options, key, http), http, options, ports.UserProperty);
    }

    private static BudgetChatClient Budgeted(ModelOptions options, ModelKey? key, ModelPorts ports) =>
        new(new PatientChatClient(Direct(options, key, ports), options, ports), options, ports);
}
