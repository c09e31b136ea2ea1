namespace ReformBot.Cli.Stacks;

/// <summary>Where the choice of a kind of part is made.</summary>
/// <param name="Name">In stack.json.</param>
/// <param name="Variable">In the environment, which goes before the file.</param>
internal sealed record StackSetting(string Name, string Variable)
{
    public static readonly StackSetting Index = new("index", "REFORMBOT_INDEX");
    public static readonly StackSetting Orchestrator = new("orchestrator", "REFORMBOT_ORCHESTRATOR");
    public static readonly StackSetting Pipeline = new("pipeline", "REFORMBOT_PIPELINE");
    public static readonly StackSetting Transport = new("transport", "REFORMBOT_TRANSPORT");

    public static readonly IReadOnlyList<StackSetting> All = [Index, Orchestrator, Pipeline, Transport];
}
