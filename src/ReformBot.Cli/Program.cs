using System.Text;
using ReformBot.Answering;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion;
using ReformBot.Ingestion.Tools;
using ReformBot.Ingestion.Watching;
using ReformBot.Sqlite;

// The composition root: the only place that names concrete choices.
// A first answer waits for tables and for the compiler; both begin now, beside the command line and the library.
if (args is ["ask" or "chat", ..])
    _ = Task.Run(Rehearsal.Run);
var language = LanguageChoice.From(args, Environment.GetEnvironmentVariable);
using var interruption = new Interruption(ofServer: args is ["serve", ..]);
var screen = ProcessScreen.Open(language, Environment.GetEnvironmentVariable);
var ingestion = new IngestionOptions { Language = language == Language.English ? IngestionLanguage.English : IngestionLanguage.Chinese };
var surroundings = new Surroundings
{
    Screen = screen,
    Input = new PatientReader(new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)),
    StopFirst = interruption.StopFirst,
    Keys = screen.Interactive ? Keyboard.Read : null,
    DefaultLibrary = LibraryPlaces.DefaultLibrary(),
    BundledCorpus = LibraryPlaces.BundledCorpus(AppContext.BaseDirectory),
    BundledPrompts = LibraryPlaces.Bundled(AppContext.BaseDirectory, "prompts"),
    Environment = Environment.GetEnvironmentVariable,
    Pipes = () => (Console.OpenStandardInput(), Console.OpenStandardOutput()),
    Toolbox = new Toolbox
    {
        OpenForReading = OpenForReading,
        OpenForWriting = OpenForWriting,
        IngestionInto = writer => new IngestionJob(writer, ingestion),
        Check = SqliteLibrary.Check,
        FindTools = new ExternalTools(ingestion).FindAsync,
        Watch = paths => new FolderWatcher(paths, new WatchOptions(), TimeProvider.System),
    },
};
var code = await Runner.RunAsync(args, surroundings, interruption.Token);
// A verb that was told to stop and ended in order (serve, mcp) did what it was asked.
return interruption.Token.IsCancellationRequested && code != ExitCode.Ok ? interruption.Code : code;

static OpenLibrary OpenForReading(string place)
{
    var library = SqliteLibrary.OpenForReading(place);
    return new OpenLibrary(library.Documents, library.Index, library);
}

static IPolicyLibraryWriter OpenForWriting(string place)
{
    Directory.CreateDirectory(Path.GetDirectoryName(place)!);
    return SqliteLibrary.OpenForWriting(place, LibraryDoor.BusyLimit);
}
