namespace ReformBot.Cli.LineEditing;

/// <summary>How a line ended.</summary>
internal enum LineEnd
{
    Entered,

    /// <summary>Ctrl-D on an empty line, or the end of redirected input.</summary>
    EndOfInput,

    /// <summary>Ctrl-C.</summary>
    Interrupted,
}
