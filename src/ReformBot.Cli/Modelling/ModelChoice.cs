using ReformBot.Models;

namespace ReformBot.Cli.Modelling;

/// <summary>The model that file, environment and flags together choose.</summary>
/// <param name="Key">Null for a server that asks for none.</param>
/// <param name="KeySource">The variable or file the key came from; null without one.</param>
/// <param name="Config">The configuration file that was read; null when there is none.</param>
internal sealed record ModelChoice(ModelOptions Options, ModelKey? Key, string? KeySource, string? Config);
