using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Models.Measuring;
using ReformBot.Tests.Support;
using LoggingChatClient = ReformBot.Models.Measuring.LoggingChatClient;

namespace ReformBot.Tests.Models.Measuring;

/// <summary>Figures and lines of a call, seen from outside: what a host that listens gets.</summary>
public sealed class FiguresTests
{
    private const string Question = "张某某的补贴多少钱？";
    private const string Answer = "每人一千五百元。";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_is_counted_with_tokens_and_time(bool streamed)
    {
        using var figures = new Figures();
        await AskAsync(new MeasuringChatClient(new FakeChatClient(_ => FakeChatClient.Text(Answer, 90, 10)), figures.Model, TimeProvider.System), streamed);
        Assert.Contains("reformbot.model.calls 1 outcome=ok", figures.Lines);
        Assert.Contains("gen_ai.client.token.usage 90 gen_ai.token.type=input", figures.Lines);
        Assert.Contains("gen_ai.client.token.usage 10 gen_ai.token.type=output", figures.Lines);
        Assert.Contains(figures.Lines, line => line.StartsWith("gen_ai.client.operation.duration", StringComparison.Ordinal));
        Assert.Equal(streamed, figures.Lines.Any(line => line.StartsWith("gen_ai.server.time_to_first_token", StringComparison.Ordinal)));
        Assert.Equal($"chat {figures.Model} Unset outcome=ok", Assert.Single(figures.Activities));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failed_call_is_counted_by_its_problem(bool streamed)
    {
        using var figures = new Figures();
        var client = new MeasuringChatClient(new FakeChatClient(_ => throw new ModelException(ModelProblem.RateLimited)), figures.Model, TimeProvider.System);
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Contains("reformbot.model.calls 1 outcome=RateLimited", figures.Lines);
        Assert.Contains("reformbot.model.failures 1 error.type=RateLimited", figures.Lines);
        Assert.Equal($"chat {figures.Model} Error outcome=RateLimited", Assert.Single(figures.Activities));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_a_call_holds_figures_and_no_word_of_question_or_answer(bool streamed)
    {
        var logger = new ListLogger();
        await AskAsync(new LoggingChatClient(new FakeChatClient(_ => FakeChatClient.Text(Answer, 90, 10)), "m", logger, new ManualTimeProvider()), streamed);
        Assert.Equal("Information: m answered in 0 ms, tokens in 90, out 10", Assert.Single(logger.Lines));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_is_a_warning_of_its_own_words(bool streamed)
    {
        var logger = new ListLogger();
        var client = new LoggingChatClient(new FakeChatClient(_ => throw new ModelException(ModelProblem.ServerFailed, "HTTP 500")), "m", logger, new ManualTimeProvider());
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Equal("Warning: m failed after 0 ms: ServerFailed HTTP 500", Assert.Single(logger.Lines));
    }

    [Fact]
    public async Task The_whole_pipeline_logs_no_word_of_question_or_answer()
    {
        await using var server = ModelServer.Start(ModelScript.Text(Answer), ModelScript.Failure(400));
        var logger = new ListLogger();
        var options = new ModelOptions { Endpoint = server.Completions, Model = "m" };
        using var client = ModelClient.Open(options, new ModelKey("sk-very-secret"), new ModelPorts { Clock = TimeProvider.System, Ledger = new InMemorySpendingLedger(), Logger = logger });
        await AskAsync(client, streamed: true);
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed: false));
        Assert.Equal(2, logger.Lines.Count);
        Assert.All(logger.Lines, line => Assert.False(line.Contains("补贴", StringComparison.Ordinal) || line.Contains("一千", StringComparison.Ordinal) || line.Contains("secret", StringComparison.Ordinal), line));
    }

    private static Task<ChatResponse> AskAsync(IChatClient client, bool streamed) => streamed
        ? client.GetStreamingResponseAsync(Question, cancellationToken: Token).ToChatResponseAsync(Token)
        : client.GetResponseAsync(Question, cancellationToken: Token);

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
            _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, $"{value}", tags));
            _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, $"{value}", tags));
            _meter.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == ModelMeter.Name,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (activity.DisplayName.EndsWith(Model, StringComparison.Ordinal))
                        Activities.Enqueue($"{activity.DisplayName} {activity.Status} outcome={activity.GetTagItem("outcome")}");
                },
            };
            ActivitySource.AddActivityListener(_activities);
        }

        public string Model { get; } = "model-" + Guid.NewGuid().ToString("N");

        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<string> Activities { get; } = new();

        public void Dispose()
        {
            _meter.Dispose();
            _activities.Dispose();
        }

        private void Keep(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.ToArray().Any(tag => (string?)tag.Value == Model))
                Lines.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Where(tag => (string?)tag.Value != Model).Select(tag => $"{tag.Key}={tag.Value}"))}".TrimEnd());
        }
    }
}
