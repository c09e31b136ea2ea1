using System.Net.Http.Headers;
using System.Text.Json;

namespace ReformBot.Models.Probing;

/// <summary>What GET …/models says about one model.</summary>
internal sealed record ModelListing(bool Has, int? ContextTokens, int? OutputTokens)
{
    /// <summary>vLLM; OpenRouter, Mistral and others; Groq; Anthropic; llama.cpp (below "meta").</summary>
    private static readonly string[] ContextNames = ["max_model_len", "context_length", "max_context_length", "context_window", "max_input_tokens", "n_ctx", "n_ctx_train"];

    private static readonly string[] OutputNames = ["max_output_tokens", "max_completion_tokens", "max_tokens"];

    public static HttpRequestMessage Request(ModelOptions options, ModelKey? key)
    {
        var isAnthropic = options.Provider == ModelProvider.Anthropic;
        // Anthropic's list comes in pages of 20 unless more are asked for.
        var request = new HttpRequestMessage(HttpMethod.Get, options.Endpoint!.AbsoluteUri.TrimEnd('/') + (isAnthropic ? "/v1/models?limit=1000" : "/models"));
        if (isAnthropic)
            request.Headers.Add("anthropic-version", "2023-06-01");
        if (key is null)
            return request;
        if (isAnthropic)
            request.Headers.Add("x-api-key", key.Reveal());
        else
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        return request;
    }

    /// <summary>Null when it is no list of models.</summary>
    public static ModelListing? Read(string json, string model)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("data", out var list) || list.ValueKind != JsonValueKind.Array)
                return null;
            var found = list.EnumerateArray().FirstOrDefault(entry => IdOf(entry) == model);
            return found.ValueKind == JsonValueKind.Object ? new ModelListing(true, Number(found, ContextNames), Number(found, OutputNames)) : new ModelListing(false, null, null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? IdOf(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    private static int? Number(JsonElement entry, string[] names)
    {
        var meta = entry.TryGetProperty("meta", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : entry;
        foreach (var name in names)
        {
            if ((entry.TryGetProperty(name, out var value) || meta.TryGetProperty(name, out value)) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
                return number;
        }

        return null;
    }
}
