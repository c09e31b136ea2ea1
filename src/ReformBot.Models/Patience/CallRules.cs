using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Patience;

/// <summary>When a failed attempt is made again, and when none is made for a while. One object for all calls to an endpoint.</summary>
internal sealed class CallRules
{
    /// <summary>Half: a stream that stalls after its first token counts once as a success and once as a failure.</summary>
    private const double FailureRatio = 0.5;

    /// <summary>The circuit's package takes no shorter times.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(0.5);

    private readonly ResiliencePipeline _circuit;
    private readonly ResiliencePipeline _all;

    public CallRules(ModelOptions options, TimeProvider clock, Func<double> chance)
    {
        _circuit = new ResiliencePipelineBuilder { TimeProvider = clock }.AddCircuitBreaker(Circuit(options)).Build();
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.Attempts > 1)
            builder.AddRetry(Retry(options, chance));
        _all = builder.AddPipeline(_circuit).Build();
    }

    /// <exception cref="ModelException">As of the last attempt, or that the circuit is open.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await _all.ExecuteAsync(async token => await attempt(token), cancellationToken);
        }
        catch (BrokenCircuitException e)
        {
            throw new ModelException(ModelProblem.CircuitOpen, innerException: e) { RetryAfter = e.RetryAfter };
        }
    }

    /// <summary>A stream that had begun failed: too late for another attempt, but it counts for the circuit.</summary>
    public async Task NoteAsync(ModelException failure) =>
        await _circuit.ExecuteOutcomeAsync((_, _) => ValueTask.FromResult(Outcome.FromException<bool>(failure)), ResilienceContextPool.Shared.Get(CancellationToken.None), 0);

    private static CircuitBreakerStrategyOptions Circuit(ModelOptions options) => new()
    {
        FailureRatio = FailureRatio,
        MinimumThroughput = options.CircuitAttempts,
        SamplingDuration = AtLeast(options.CircuitWindow),
        BreakDuration = AtLeast(options.CircuitBreak),
        ShouldHandle = new PredicateBuilder().Handle<ModelException>(e => IsOutage(e.Problem)),
    };

    private static RetryStrategyOptions Retry(ModelOptions options, Func<double> chance) => new()
    {
        MaxRetryAttempts = options.Attempts - 1,
        Delay = options.Backoff,
        MaxDelay = options.LongestWait,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Randomizer = chance,
        ShouldHandle = new PredicateBuilder().Handle<ModelException>(e => IsPassing(e.Problem) && !(e.RetryAfter > options.LongestWait)),
        DelayGenerator = failed => ValueTask.FromResult((failed.Outcome.Exception as ModelException)?.RetryAfter),
    };

    /// <summary>Gone in a moment perhaps. A time-out is not among them: the person has waited for it already.</summary>
    private static bool IsPassing(ModelProblem problem) => problem is ModelProblem.RateLimited or ModelProblem.ServerFailed or ModelProblem.Unreachable;

    private static bool IsOutage(ModelProblem problem) => IsPassing(problem) || problem is ModelProblem.TimedOut;

    private static TimeSpan AtLeast(TimeSpan time) => time < LeastTime ? LeastTime : time;
}
