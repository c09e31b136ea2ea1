using System.Text;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Hosting;

/// <summary>The screen of this process: UTF-8 whatever the locale's character set (Chinese has no place in Latin-1), colour where a terminal takes it.</summary>
internal static class ProcessScreen
{
    private const int UsualWidth = 80;
    private const int UsualHeight = 24;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Screen Open(Language language, Func<string, string?> environment)
    {
        var terminal = !Console.IsOutputRedirected;
        if (OperatingSystem.IsWindows() && (terminal || !Console.IsErrorRedirected))
            Console.OutputEncoding = Utf8;
        return new Screen(Output(), Error(), language)
        {
            Colour = terminal && string.IsNullOrEmpty(environment("NO_COLOR")) && environment("TERM") != "dumb",
            Width = terminal ? Columns() : null,
            Height = terminal ? Rows() : null,
            CanRewrite = terminal && environment("TERM") != "dumb",
            Interactive = terminal && !Console.IsInputRedirected && environment("TERM") != "dumb",
            ErrorIsTerminal = !Console.IsErrorRedirected && environment("TERM") != "dumb",
        };
    }

    /// <summary>Buffered by the line: a reader downstream sees each reply as soon as it is there.</summary>
    private static StreamWriter Output() =>
        new(PipeStream.OnStandardOutput() ?? Console.OpenStandardOutput(), Utf8, bufferSize: 4096) { AutoFlush = true };

    private static StreamWriter Error() => new(Console.OpenStandardError(), Utf8) { AutoFlush = true };

    private static int Columns() => Known(() => Console.WindowWidth, UsualWidth);

    private static int Rows() => Known(() => Console.WindowHeight, UsualHeight);

    private static int Known(Func<int> size, int usual)
    {
        try
        {
            return size() is > 0 and var known ? known : usual;
        }
        catch (IOException)
        {
            return usual;
        }
    }
}
