using ReformBot.Answering;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;
using ReformBot.Serving;

namespace ReformBot.Cli.Serving;

/// <summary>What the servers are given of this program.</summary>
internal static class ServedPrograms
{
    /// <param name="model">Words the answers; null for the documents' own words.</param>
    public static LiveLibrary Library(Surroundings surroundings, LibraryDoor door, OpenModel? model) => new(
        door.Place, surroundings.Toolbox.OpenForReading, library => new PolicyAssistant(library.Library, library.Index, model?.Writing));

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
