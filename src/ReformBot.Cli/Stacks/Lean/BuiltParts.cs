namespace ReformBot.Cli.Stacks.Lean;

/// <summary>The lean stack: all of it our own.</summary>
internal static class BuiltParts
{
    public static StackParts All { get; } = new()
    {
        Name = "lean",
        Indexes = [OwnParts.Index],
        Orchestrators = [OwnParts.Orchestrator],
        Pipelines = [OwnParts.Pipeline],
        Transports = [OwnParts.Transport],
    };
}
