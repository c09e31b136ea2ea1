using System.Text;
using ReformBot.Answering;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Stacks;
using ReformBot.Cli.Terminal;
using ReformBot.Ingestion;
using ReformBot.Ingestion.Tools;
using ReformBot.Ingestion.Watching;

// The composition root: the only place that names concrete choices.
// A first answer waits for tables and for the compiler; both begin now, beside the command line and the library.
if (args is ["ask" or "chat" or "serve" or "telegram" or "mcp", ..])
    _ = Task.Run(Rehearsal.Run);
var language = LanguageChoice.From(args, Environment.GetEnvironmentVariable);
using var interruption = new Interruption(ofServer: args is ["serve", ..]);
var screen = ProcessScreen.Open(language, Environment.GetEnvironmentVariable);
var ingestion = new IngestionOptions { Language = language == Language.English ? IngestionLanguage.English : IngestionLanguage.Chinese };
var stack = new StackChoice(BuiltParts.All, Environment.GetEnvironmentVariable, Path.GetDirectoryName(LibraryPlaces.DefaultLibrary()), screen);
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
        OpenForReading = place => stack.Index.Value.OpenForReading(place, screen),
        OpenForWriting = place => stack.Index.Value.OpenForWriting(place, screen),
        IngestionInto = writer => new IngestionJob(writer, ingestion),
        Check = (place, cancellationToken) => stack.Index.Value.Check(place, cancellationToken),
        Reindex = (place, progress, cancellationToken) => stack.Index.Value.Reindex(place, screen, progress, cancellationToken),
        IndexBeside = (place, cancellationToken) => stack.Index.Value.Beside?.Invoke(place, cancellationToken) ?? Task.FromResult<IndexFacts?>(null),
        Indexes = () => stack.Indexes,
        Peers = () => stack.Peers,
        FindTools = new ExternalTools(ingestion).FindAsync,
        Watch = paths => new FolderWatcher(paths, new WatchOptions(), TimeProvider.System),
        OpenModel = (options, key, ports) => stack.Pipeline.Value(options, key, ports),
        Orchestrate = prompts => stack.Orchestrator.Value(prompts),
        OpenTransport = (http, options, clock) => stack.Transport.Value(http, options, clock),
        Stack = () => (stack.Name, stack.Lines()),
    },
};
var code = await Runner.RunAsync(args, surroundings, interruption.Token);
// A verb that was told to stop and ended in order (serve, mcp) did what it was asked.
return interruption.Token.IsCancellationRequested && code != ExitCode.Ok ? interruption.Code : code;
