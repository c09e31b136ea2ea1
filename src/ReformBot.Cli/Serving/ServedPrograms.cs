using ReformBot.Cli.Hosting;
using ReformBot.Serving;

namespace ReformBot.Cli.Serving;

/// <summary>What the servers are given of this program.</summary>
internal static class ServedPrograms
{
    public static ServedLibrary Of(Surroundings surroundings, LiveLibrary library)
    {
        var oneAtATime = new Lock();
        return new ServedLibrary
        {
            Borrow = library.Borrow,
            Clock = surroundings.Clock,
            Version = typeof(ServedPrograms).Assembly.GetName().Version?.ToString(3) ?? "0",
            Report = line =>
            {
                lock (oneAtATime)
                    surroundings.Screen.Fail(line, line);
            },
        };
    }
}
