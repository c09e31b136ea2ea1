using System.ComponentModel.DataAnnotations;

namespace ReformBot.Models;

/// <summary>An endpoint and the limits it is called within. Holds no key. <see cref="Configuring.ModelOptionsValidator"/> checks all of it at once.</summary>
public sealed record ModelOptions
{
    /// <summary>Default OpenAI: what most servers speak.</summary>
    public ModelProvider Provider { get; init; } = ModelProvider.OpenAI;

    /// <summary>The address that <c>/chat/completions</c> or <c>/v1/messages</c> is appended to, such as https://api.deepseek.com/v1.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>As the endpoint calls it: deepseek-chat, qwen-plus, claude-sonnet-4-5.</summary>
    public string Model { get; init; } = "";

    /// <summary>To open a connection; default 10 s: a reachable host answers within one.</summary>
    public TimeSpan ConnectTimeout { get; init; } = ModelDefaults.ConnectTimeout;

    /// <summary>One attempt: to the whole answer, or to the first token of a stream. Default 45 s: a person waits a minute at most.</summary>
    public TimeSpan AttemptTimeout { get; init; } = ModelDefaults.AttemptTimeout;

    /// <summary>Between two tokens of a stream; default 15 s: a healthy one pauses a second or two.</summary>
    public TimeSpan StallTimeout { get; init; } = ModelDefaults.StallTimeout;

    /// <summary>The first included; default 3: with the waits between them some ten seconds.</summary>
    [Range(1, ModelDefaults.MostAttempts)]
    public int Attempts { get; init; } = ModelDefaults.Attempts;

    /// <summary>Before the second attempt; doubles from one to the next, and chance moves it so that many clients do not return at once. Default 1 s.</summary>
    public TimeSpan Backoff { get; init; } = ModelDefaults.Backoff;

    /// <summary>The longest wait between attempts; an endpoint that asks for more (Retry-After) is not asked again. Default 20 s: the person is waiting.</summary>
    public TimeSpan LongestWait { get; init; } = ModelDefaults.LongestWait;

    /// <summary>
    /// When at least that many attempts were made within <see cref="CircuitWindow"/> and half of them failed, the circuit opens: calls fail at once.
    /// Default 5: two questions with all their attempts.
    /// </summary>
    [Range(ModelDefaults.LeastCircuitAttempts, ModelDefaults.MostCircuitAttempts)]
    public int CircuitAttempts { get; init; } = ModelDefaults.CircuitAttempts;

    /// <summary>Default 1 min: failures further apart are not one outage.</summary>
    public TimeSpan CircuitWindow { get; init; } = ModelDefaults.CircuitWindow;

    /// <summary>How long calls fail at once before one is tried again; default 30 s: short outages last about that.</summary>
    public TimeSpan CircuitBreak { get; init; } = ModelDefaults.CircuitBreak;

    /// <summary>Tokens of a day, in and out, for everybody; null for no limit. Default 5,000,000: some 1,000 questions, so that a loop cannot run all night.</summary>
    public long? TokensPerDay { get; init; } = ModelDefaults.TokensPerDay;

    /// <summary>Tokens of a day for one user of a channel; null for no limit. Default 200,000: some 40 questions.</summary>
    public long? TokensPerUser { get; init; } = ModelDefaults.TokensPerUser;

    /// <summary>Money of a day for everybody, in the currency of the prices; null for no limit, the default, as prices are not known here.</summary>
    public decimal? CostPerDay { get; init; }

    /// <summary>Money of a day for one user of a channel; null, the default, for no limit.</summary>
    public decimal? CostPerUser { get; init; }

    /// <summary>Of a million input tokens; null, the default, when it costs nothing or is not known.</summary>
    public decimal? InputPrice { get; init; }

    /// <summary>Of a million output tokens.</summary>
    public decimal? OutputPrice { get; init; }

    /// <summary>What the model can take in, in tokens; default 32,000: what models of these years have at least.</summary>
    [Range(ModelDefaults.LeastContextTokens, ModelDefaults.MostContextTokens)]
    public int ContextTokens { get; init; } = ModelDefaults.ContextTokens;

    /// <summary>The greatest answer, in tokens, when a prompt does not ask for less; default 2,000: five times the longest answer that is shown.</summary>
    [Range(1, ModelDefaults.MostOutputTokens)]
    public int OutputTokens { get; init; } = ModelDefaults.OutputTokens;

    /// <summary>
    /// The limit of the answer is sent as <c>max_tokens</c>, which everybody but OpenAI itself understands; OpenAI's newer models take
    /// <c>max_completion_tokens</c> alone. Default true; the presets know.
    /// </summary>
    public bool SendsMaxTokens { get; init; } = true;

    /// <summary>Default true; false for models that refuse a temperature (OpenAI's reasoning models). Anthropic's package sends none in any case.</summary>
    public bool SendsTemperature { get; init; } = true;

    /// <summary>Answers kept for the same question again; default 0: none.</summary>
    [Range(0, ModelDefaults.MostCachedAnswers)]
    public int CachedAnswers { get; init; }

    /// <summary>How long they are kept; default 1 h.</summary>
    public TimeSpan CacheAge { get; init; } = ModelDefaults.CacheAge;

    /// <summary>What tokens cost, in the currency of the prices; null when no price is set.</summary>
    public decimal? CostOf(long inputTokens, long outputTokens) => InputPrice is null && OutputPrice is null
        ? null
        : ((InputPrice ?? 0) * inputTokens / Million) + ((OutputPrice ?? 0) * outputTokens / Million);

    private const decimal Million = 1_000_000m;
}
