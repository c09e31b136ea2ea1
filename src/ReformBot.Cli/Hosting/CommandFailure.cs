namespace ReformBot.Cli.Hosting;

/// <summary>A verb cannot do what it was asked. The message is one line for the person at the console, in their language already.</summary>
internal sealed class CommandFailure : Exception
{
    public CommandFailure()
    {
    }

    public CommandFailure(string message)
        : base(message)
    {
    }

    public CommandFailure(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public int Code { get; init; } = ExitCode.Failed;
}
