using ReformBot.Models.Configuring;

namespace ReformBot.Cli.Modelling;

/// <summary>What is configured, right or wrong.</summary>
/// <param name="Choice">Null when no model is configured; not to be used when there are problems.</param>
/// <param name="Warning">What should be put right, but does not hinder.</param>
internal sealed record ModelReading(ModelChoice? Choice, IReadOnlyList<OptionProblem> Problems, OptionProblem? Warning);
