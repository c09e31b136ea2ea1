using Microsoft.Extensions.AI;
using ReformBot.Models.Endpoints;

namespace ReformBot.Models;

/// <summary>Opens a model: the vendor's client inside, our concerns around it, one class each.</summary>
public static class ModelClient
{
    /// <param name="options">Checked before (<see cref="Configuring.ModelOptionsValidator"/>).</param>
    /// <param name="key">Null for a server that asks for none.</param>
    public static IChatClient Open(ModelOptions options, ModelKey? key, ModelPorts ports)
    {
        var http = EndpointHttp.Create(options, ports.Clock);
        return new EndpointChatClient(EndpointClients.Create(options, key, http), http);
    }
}
