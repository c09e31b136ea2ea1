using ReformBot.Models.Failures;

namespace ReformBot.Models.Probing;

/// <summary>What a look at an endpoint found.</summary>
/// <param name="Failure">Why a call of one token failed; null when it did not.</param>
/// <param name="Milliseconds">How long that call took; null when it failed.</param>
/// <param name="Listed">The endpoint's list of models has it; null when there is no such list.</param>
/// <param name="ContextTokens">As the endpoint's list says; null when it does not.</param>
/// <param name="OutputTokens">Likewise.</param>
public sealed record ProbeReport(ModelException? Failure, double? Milliseconds, bool? Listed, int? ContextTokens, int? OutputTokens)
{
    public bool Reachable => Failure?.Problem is not (ModelProblem.Unreachable or ModelProblem.TimedOut);

    /// <summary>Null when nobody could say.</summary>
    public bool? KeyAccepted => !Reachable ? null : Failure?.Problem is ModelProblem.BadAnswer or ModelProblem.ServerFailed ? null : Failure?.Problem is not ModelProblem.WrongKey;

    /// <summary>Null when nobody could say.</summary>
    public bool? ModelKnown => Failure is null ? true : Failure.Problem is ModelProblem.UnknownModel ? false : Listed;
}
