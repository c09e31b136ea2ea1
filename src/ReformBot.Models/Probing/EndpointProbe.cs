using Microsoft.Extensions.AI;
using ReformBot.Models.Endpoints;
using ReformBot.Models.Failures;
using ReformBot.Models.Patience;

namespace ReformBot.Models.Probing;

/// <summary>A look at an endpoint: its list of models, and a call of one token, each tried once.</summary>
public static class EndpointProbe
{
    /// <summary>OpenAI's reasoning models answer nothing at all in fewer.</summary>
    private const int TokensOfReasoning = 16;

    private static readonly ChatMessage[] Greeting = [new(ChatRole.User, "1")];

    public static async Task<ProbeReport> RunAsync(ModelOptions options, ModelKey? key, ModelPorts ports, CancellationToken cancellationToken)
    {
        var listed = await ListAsync(options, key, ports, cancellationToken);
        var begin = ports.Clock.GetTimestamp();
        var failure = await CallAsync(options, key, ports, cancellationToken);
        double? milliseconds = failure is null ? ports.Clock.GetElapsedTime(begin).TotalMilliseconds : null;
        return new ProbeReport(failure, milliseconds, listed?.Has, listed?.ContextTokens, listed?.OutputTokens);
    }

    private static async Task<ModelException?> CallAsync(ModelOptions options, ModelKey? key, ModelPorts ports, CancellationToken cancellationToken)
    {
        using var client = ModelClient.Direct(options, key, ports);
        using var deadline = new Deadline(options.AttemptTimeout, ports.Clock, cancellationToken);
        try
        {
            var asked = new ChatOptions { MaxOutputTokens = options.SendsMaxTokens ? 1 : TokensOfReasoning };
            await client.GetResponseAsync(Greeting, asked, deadline.Token);
            return null;
        }
        catch (ModelException e)
        {
            return e;
        }
        catch (OperationCanceledException e) when (deadline.Passed)
        {
            return new ModelException(ModelProblem.TimedOut, innerException: e);
        }
    }

    /// <summary>Null when the endpoint has no list that can be read; why, the call tells better.</summary>
    private static async Task<ModelListing?> ListAsync(ModelOptions options, ModelKey? key, ModelPorts ports, CancellationToken cancellationToken)
    {
        using var http = EndpointHttp.Create(options, ports.Clock);
        using var deadline = new Deadline(options.AttemptTimeout, ports.Clock, cancellationToken);
        try
        {
            using var request = ModelListing.Request(options, key);
            using var response = await http.SendAsync(request, deadline.Token);
            return ModelListing.Read(await response.Content.ReadAsStringAsync(deadline.Token), options.Model);
        }
        catch (Exception e) when (e is ModelException or HttpRequestException or IOException || (e is OperationCanceledException && deadline.Passed))
        {
            return null;
        }
    }
}
