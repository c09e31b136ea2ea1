using ReformBot.Models;
using ReformBot.Models.Configuring;

namespace ReformBot.Cli.Modelling;

/// <summary>What the configuration file says.</summary>
/// <param name="Source">Which model.</param>
/// <param name="Options">Limits and prices; the defaults where it says nothing.</param>
/// <param name="Problems">All that is wrong with it.</param>
internal sealed record ConfigFile(ModelSource Source, ModelOptions Options, IReadOnlyList<OptionProblem> Problems)
{
    public static ConfigFile Empty { get; } = new(new ModelSource(null, null, null), new ModelOptions(), []);
}
