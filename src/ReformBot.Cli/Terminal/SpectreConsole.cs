using Spectre.Console;

namespace ReformBot.Cli.Terminal;

/// <summary>
/// Opens Spectre's console on one of our writers. Only verbs with tables and bars do so: it costs some 40 ms, which an answer should not wait for.
/// </summary>
internal static class SpectreConsole
{
    /// <summary>Columns where there is no terminal: what fits a log.</summary>
    private const int Unbounded = 160;

    public static IAnsiConsole On(TextWriter writer, int? width, bool colour)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = width is null ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = width is null ? InteractionSupport.No : InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width ?? Unbounded;
        return console;
    }
}
