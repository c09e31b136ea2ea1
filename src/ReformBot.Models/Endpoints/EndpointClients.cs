using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using OpenAI;

namespace ReformBot.Models.Endpoints;

/// <summary>The vendors' packages, with their own retries and time limits off: those are decided in one place (Patience).</summary>
internal static class EndpointClients
{
    public static IChatClient Create(ModelOptions options, ModelKey? key, HttpClient http) => options.Provider switch
    {
        ModelProvider.Anthropic => Messages(options, key ?? ModelKey.None, http),
        _ => Completions(options, key ?? ModelKey.None, http),
    };

    private static CompletionsChatClient Completions(ModelOptions options, ModelKey key, HttpClient http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        return new CompletionsChatClient(new OpenAIClient(new ApiKeyCredential(key.Reveal()), settings), options);
    }

    private static IChatClient Messages(ModelOptions options, ModelKey key, HttpClient http) => new AnthropicClient(new ClientOptions
    {
        ApiKey = key.Reveal(),
        BaseUrl = options.Endpoint!.AbsoluteUri.TrimEnd('/'),
        HttpClient = http,
        MaxRetries = 0,
        Timeout = Timeout.InfiniteTimeSpan,
    }).AsIChatClient(options.Model, options.OutputTokens);
}
