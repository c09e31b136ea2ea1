using ReformBot.Cli.Hosting;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Libraries;

/// <summary>The way to the library that a verb was pointed at.</summary>
/// <param name="chosen">What <c>--library</c> says; null for the default place.</param>
internal sealed class LibraryDoor(Surroundings surroundings, string? chosen)
{
    /// <summary>How long to wait for another writer: a person at a console waits that long before asking what is wrong.</summary>
    public static readonly TimeSpan BusyLimit = TimeSpan.FromSeconds(30);

    /// <exception cref="CommandFailure">None was chosen and the platform has no place for one.</exception>
    public string Place => chosen is not null ? Path.GetFullPath(chosen) : surroundings.DefaultLibrary ?? throw Failure(
        "系统没有给出存放用户数据的地方，请用 --library 文件 指定文件库",
        "the system names no place for a user's data; say --library FILE");

    /// <summary>An empty file is none: a first ingestion was killed there.</summary>
    public bool Exists => new FileInfo(Place) is { Exists: true, Length: > 0 };

    /// <exception cref="CommandFailure">There is no library yet; the message says how to make one.</exception>
    public OpenLibrary OpenForReading() => OpenIfThere() ?? throw Nothing();

    /// <exception cref="CommandFailure">There is no library yet; the message says how to make one.</exception>
    public void Require()
    {
        if (!Exists)
            throw Nothing();
    }

    public IPolicyLibraryWriter OpenForWriting() => surroundings.Toolbox.OpenForWriting(Place);

    /// <summary>
    /// For questions: the default library is made from the corpus that comes with the program on first use. A library that was named but is not
    /// there is a slip of the pen, and nothing is made.
    /// </summary>
    public async Task<OpenLibrary> OpenOrFillAsync(CancellationToken cancellationToken)
    {
        if (OpenIfThere() is { } library)
            return library;
        if (chosen is null && surroundings.BundledCorpus is { } corpus)
            await new FirstUse(surroundings, this).FillAsync(corpus, cancellationToken);
        return OpenForReading();
    }

    private OpenLibrary? OpenIfThere()
    {
        try
        {
            return Exists ? surroundings.Toolbox.OpenForReading(Place) : null;
        }
        catch (LibraryUnusableException e) when (e.Problem == LibraryProblem.NotFound)
        {
            return null;
        }
    }

    private CommandFailure Nothing() => chosen is null
        ? Failure($"还没有文件库（{Place}）。先导入文件：reformbot ingest 文件夹", $"there is no library yet ({Place}). First: reformbot ingest FOLDER")
        : Failure(
            $"没有这个文件库：{chosen}。先导入文件：reformbot ingest 文件夹 --library {chosen}",
            $"no such library: {chosen}. First: reformbot ingest FOLDER --library {chosen}");

    private CommandFailure Failure(string chinese, string english) => new(surroundings.Screen.Say(chinese, english));
}
