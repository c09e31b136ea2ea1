using System.Diagnostics;
using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Measuring;

/// <summary>One call from its begin to its end, told to the instruments.</summary>
internal sealed class CallRecord : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly KeyValuePair<string, object?> _model;
    private readonly long _begin;
    private readonly Activity? _activity;
    private UsageDetails? _usage;
    private string _outcome = "cancelled";
    private bool _begun;

    public CallRecord(string model, TimeProvider clock)
    {
        _clock = clock;
        _model = new("gen_ai.request.model", model);
        _begin = clock.GetTimestamp();
        _activity = ModelMeter.Activities.StartActivity("chat " + model, ActivityKind.Client);
        _activity?.SetTag(_model.Key, model);
    }

    /// <summary>A part of a stream arrived.</summary>
    public void Add(ChatResponseUpdate part)
    {
        if (!_begun)
            ModelMeter.FirstToken.Record(Seconds, _model);
        _begun = true;
        foreach (var content in part.Contents.OfType<UsageContent>())
            Add(content.Details);
    }

    /// <summary>Anthropic counts what it read at the begin and what it wrote at the end.</summary>
    public void Add(UsageDetails? usage)
    {
        if (usage is null)
            return;
        if (_usage is null)
            _usage = new UsageDetails();
        _usage.Add(usage);
    }

    public void Complete() => _outcome = "ok";

    public void Fail(ModelException failure)
    {
        _outcome = failure.Problem.ToString();
        ModelMeter.Failures.Add(1, _model, new("error.type", _outcome));
        _activity?.SetStatus(ActivityStatusCode.Error, _outcome);
    }

    /// <summary>What was neither completed nor failed was cancelled.</summary>
    public void Dispose()
    {
        ModelMeter.Calls.Add(1, _model, new("outcome", _outcome));
        ModelMeter.Duration.Record(Seconds, _model, new("outcome", _outcome));
        Record("input", _usage?.InputTokenCount);
        Record("output", _usage?.OutputTokenCount);
        _activity?.SetTag("outcome", _outcome);
        _activity?.Dispose();
    }

    private double Seconds => _clock.GetElapsedTime(_begin).TotalSeconds;

    private void Record(string type, long? tokens)
    {
        if (tokens is not { } count)
            return;
        ModelMeter.Tokens.Record(count, _model, new("gen_ai.token.type", type));
        _activity?.SetTag($"gen_ai.usage.{type}_tokens", count);
    }
}
