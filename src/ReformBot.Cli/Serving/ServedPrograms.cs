using ReformBot.Cli.Hosting;
using ReformBot.Serving;

namespace ReformBot.Cli.Serving;

/// <summary>What the servers are given of this program.</summary>
internal static class ServedPrograms
{
    public static ServedLibrary Of(Surroundings surroundings, LiveLibrary library) => new()
    {
        Borrow = library.Borrow,
        Clock = surroundings.Clock,
        Version = typeof(ServedPrograms).Assembly.GetName().Version?.ToString(3) ?? "0",
        Report = line => surroundings.Screen.Fail(line, line),
    };
}
