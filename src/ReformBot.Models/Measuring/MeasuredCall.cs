using System.Diagnostics;
using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Measuring;

/// <summary>A call with its times and tokens, told to the instruments and as an activity.</summary>
internal sealed class MeasuredCall : CallRecord
{
    private readonly TimeProvider _clock;
    private readonly long _begin;
    private readonly Activity? _activity;
    private UsageDetails? _usage;
    private bool _begun;

    public MeasuredCall(string model, TimeProvider clock)
        : base(model)
    {
        _clock = clock;
        _begin = clock.GetTimestamp();
        _activity = ModelMeter.Activities.StartActivity("chat " + model, ActivityKind.Client);
        _activity?.SetTag(Model.Key, model);
    }

    public override void Add(ChatResponseUpdate part)
    {
        if (!_begun)
            ModelMeter.FirstToken.Record(Seconds, Model);
        _begun = true;
        foreach (var content in part.Contents.OfType<UsageContent>())
            Add(content.Details);
    }

    /// <summary>Anthropic counts what it read at the begin and what it wrote at the end.</summary>
    public override void Add(UsageDetails? usage)
    {
        if (usage is null)
            return;
        if (_usage is null)
            _usage = new UsageDetails();
        _usage.Add(usage);
    }

    public override void Fail(ModelException failure)
    {
        base.Fail(failure);
        _activity?.SetStatus(ActivityStatusCode.Error, Outcome);
    }

    protected override void End()
    {
        ModelMeter.Duration.Record(Seconds, Model, new("outcome", Outcome));
        Record("input", _usage?.InputTokenCount);
        Record("output", _usage?.OutputTokenCount);
        _activity?.SetTag("outcome", Outcome);
        _activity?.Dispose();
    }

    private double Seconds => _clock.GetElapsedTime(_begin).TotalSeconds;

    private void Record(string type, long? tokens)
    {
        if (tokens is not { } count)
            return;
        ModelMeter.Tokens.Record(count, Model, new("gen_ai.token.type", type));
        _activity?.SetTag($"gen_ai.usage.{type}_tokens", count);
    }
}
