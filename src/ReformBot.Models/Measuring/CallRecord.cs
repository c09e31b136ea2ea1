using Microsoft.Extensions.AI;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Measuring;

/// <summary>One call from its begin to its end, counted by how it ended.</summary>
internal abstract class CallRecord(string model) : IDisposable
{
    /// <summary>The model's name, as every instrument and activity has it.</summary>
    protected KeyValuePair<string, object?> Model { get; } = new("gen_ai.request.model", model);

    /// <summary>What was neither completed nor failed was cancelled.</summary>
    protected string Outcome { get; private set; } = "cancelled";

    /// <summary>A part of a stream arrived.</summary>
    public virtual void Add(ChatResponseUpdate part)
    {
    }

    public virtual void Add(UsageDetails? usage)
    {
    }

    public void Complete() => Outcome = "ok";

    public virtual void Fail(ModelException failure)
    {
        Outcome = failure.Problem.ToString();
        ModelMeter.Failures.Add(1, Model, new("error.type", Outcome));
    }

    public void Dispose()
    {
        ModelMeter.Calls.Add(1, Model, new("outcome", Outcome));
        End();
        GC.SuppressFinalize(this);
    }

    protected virtual void End()
    {
    }
}
