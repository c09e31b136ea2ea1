namespace ReformBot.Cli.Hosting;

/// <summary>Standard output is a pipe that nobody reads any more: stop quietly.</summary>
internal sealed class OutputClosedException : IOException
{
    public OutputClosedException()
    {
    }

    public OutputClosedException(string message)
        : base(message)
    {
    }

    public OutputClosedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
