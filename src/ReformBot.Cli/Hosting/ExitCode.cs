namespace ReformBot.Cli.Hosting;

internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>Something that was asked for could not be done; one line on standard error says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line could not be understood.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl-C: 128 + SIGINT, as shells expect.</summary>
    public const int Interrupted = 130;

    /// <summary>Who read our output stopped reading (<c>| head</c>): 128 + SIGPIPE.</summary>
    public const int OutputClosed = 141;
}
