using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Models.Measuring;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Models.Measuring;

/// <summary>Figures and lines of a call, seen from outside: what a host that listens gets of every pipeline.</summary>
public abstract class FiguresContract
{
    private const string Question = "张某某的补贴多少钱？";
    private const string Answer = "每人一千五百元。";

    private static readonly AIFunction Search = AIFunctionFactory.Create((string query) => query, "search_policies", "补贴条款在哪里");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_is_counted_with_tokens_and_time(bool streamed)
    {
        using var figures = new Figures();
        await AskAsync(Around(figures, _ => FakeChatClient.Text(Answer, 90, 10)), streamed);
        Assert.Contains("reformbot.model.calls 1 outcome=ok", figures.Lines);
        Assert.Contains(figures.Lines, line => line.StartsWith("gen_ai.client.token.usage 90", StringComparison.Ordinal) && line.Contains("gen_ai.token.type=input", StringComparison.Ordinal));
        Assert.Contains(figures.Lines, line => line.StartsWith("gen_ai.client.token.usage 10", StringComparison.Ordinal) && line.Contains("gen_ai.token.type=output", StringComparison.Ordinal));
        Assert.Single(figures.Lines, line => line.StartsWith("gen_ai.client.operation.duration", StringComparison.Ordinal));
        Assert.Equal(streamed, figures.Lines.Any(line => line.Contains("time_to_first", StringComparison.Ordinal)));
        Assert.Equal($"chat {figures.Model} Unset", Assert.Single(figures.Activities));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_call_is_counted_by_its_problem(bool streamed)
    {
        using var figures = new Figures();
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(Around(figures, _ => throw new ModelException(ModelProblem.RateLimited)), streamed));
        Assert.Contains("reformbot.model.calls 1 outcome=RateLimited", figures.Lines);
        Assert.Contains("reformbot.model.failures 1 error.type=RateLimited", figures.Lines);
        Assert.Equal($"chat {figures.Model} Error", Assert.Single(figures.Activities));
    }

    [Fact]
    public async Task A_cancelled_call_is_counted_as_that()
    {
        using var figures = new Figures();
        await Assert.ThrowsAsync<OperationCanceledException>(() => AskAsync(Around(figures, _ => throw new OperationCanceledException()), streamed: true));
        Assert.Contains("reformbot.model.calls 1 outcome=cancelled", figures.Lines);
        Assert.DoesNotContain(figures.Lines, line => line.StartsWith("reformbot.model.failures", StringComparison.Ordinal));
    }

    /// <summary>All levels are on, and all that is recorded is looked at.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_word_of_question_answer_or_tool_is_logged_or_measured(bool streamed)
    {
        using var figures = new Figures();
        var logger = new ListLogger();
        ChatResponse[] answers =
        [
            FakeChatClient.Text(Answer, 90, 10),
            new(new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("a", "search_policies", new Dictionary<string, object?> { ["query"] = "补贴" })])) { FinishReason = ChatFinishReason.ToolCalls },
        ];
        var client = Around(figures, number => number < answers.Length ? answers[number] : throw new ModelException(ModelProblem.BadAnswer, "JsonException", new FormatException(Answer)), logger);
        foreach (var _ in answers)
            await AskAsync(client, streamed);
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Equal(3, figures.Activities.Count);
        Assert.NotEmpty(logger.Lines);
        Assert.All([.. logger.Lines, .. figures.Lines, .. figures.Details], text => Assert.False(
            text.Contains("补贴", StringComparison.Ordinal) || text.Contains("一千", StringComparison.Ordinal) || text.Contains("\\u", StringComparison.Ordinal), text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_is_logged_in_its_own_words(bool streamed)
    {
        using var figures = new Figures();
        var logger = new ListLogger();
        var client = Around(figures, _ => throw new ModelException(ModelProblem.ServerFailed, "HTTP 500"), logger);
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Single(logger.Lines, line => (line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal)) && line.Contains("HTTP 500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_pipeline_logs_neither_words_nor_key()
    {
        await using var server = ModelServer.Start(ModelScript.Text(Answer), ModelScript.Failure(400));
        using var figures = new Figures();
        var logger = new ListLogger();
        var options = new ModelOptions { Endpoint = server.Completions, Model = figures.Model };
        using var client = Open(options, new ModelKey("sk-very-secret"), new ModelPorts { Clock = TimeProvider.System, Ledger = new InMemorySpendingLedger(), Logger = logger });
        await AskAsync(client, streamed: true);
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: false));
        Assert.NotEmpty(logger.Lines);
        Assert.Equal(2, figures.Lines.Count(line => line.StartsWith("reformbot.model.calls", StringComparison.Ordinal)));
        Assert.Equal(2, figures.Activities.Count);
        Assert.All([.. logger.Lines, .. figures.Lines, .. figures.Details], line => Assert.False(
            line.Contains("补贴", StringComparison.Ordinal) || line.Contains("一千", StringComparison.Ordinal) || line.Contains("secret", StringComparison.Ordinal), line));
    }

    private protected abstract IChatClient Open(ModelOptions options, ModelKey? key, ModelPorts ports);

    /// <summary>What the host opens, around a client of the test's own.</summary>
    private protected abstract IChatClient Around(IChatClient inner, ModelOptions options, ModelPorts ports);

    private protected static Task<ChatResponse> AskAsync(IChatClient client, bool streamed)
    {
        var options = new ChatOptions { Tools = [Search], Instructions = "谈补贴" };
        return streamed ? client.GetStreamingResponseAsync(Question, options, Token).ToChatResponseAsync(Token) : client.GetResponseAsync(Question, options, Token);
    }

    private IChatClient Around(Figures figures, Func<int, ChatResponse> answer, ListLogger? logger = null)
    {
        var ports = new ModelPorts { Clock = TimeProvider.System, Ledger = new InMemorySpendingLedger() };
        return Around(new FakeChatClient(answer, figures.Model), new ModelOptions { Model = figures.Model }, logger is null ? ports : ports with { Logger = logger });
    }

    /// <summary>What was measured of one model; the instruments are shared by all tests, the model's name is this test's own.</summary>
    private sealed class Figures : IDisposable
    {
        private readonly MeterListener _meter = new();
        private readonly ActivityListener _activities;

        public Figures()
        {
            _meter.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ModelMeter.Name)
                    listener.EnableMeasurementEvents(instrument);
            };
            _meter.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, $"{value}", tags));
            _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, $"{value}", tags));
            _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, $"{value}", tags));
            _meter.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ModelMeter.Name,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (!activity.DisplayName.EndsWith(Model, StringComparison.Ordinal))
                        return;
                    Activities.Enqueue($"{activity.DisplayName} {activity.Status}");
                    Details.Enqueue($"{activity.StatusDescription} {string.Join(' ', activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)).Select(tag => $"{tag.Key}={tag.Value}"))}");
                },
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public string Model { get; } = "model-" + Guid.NewGuid().ToString("N");

        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<string> Activities { get; } = new();

        /// <summary>Everything that hangs on the activities.</summary>
        public ConcurrentQueue<string> Details { get; } = new();

        public void Dispose()
        {
            _meter.Dispose();
            _activities.Dispose();
        }

        private void Keep(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.ToArray().Any(tag => Equals(tag.Value, Model)))
                Lines.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Where(tag => !Equals(tag.Value, Model)).Select(tag => $"{tag.Key}={tag.Value}"))}".TrimEnd());
        }
    }
}
