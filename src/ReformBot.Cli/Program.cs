using System.Text;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;
using ReformBot.Ingestion;
using ReformBot.Ingestion.Tools;

// The composition root: the only place that names concrete choices.
var language = LanguageChoice.From(args, Environment.GetEnvironmentVariable);
using var interruption = new Interruption();
var screen = ProcessScreen.Open(language, Environment.GetEnvironmentVariable);
var ingestion = new IngestionOptions { Language = language == Language.English ? IngestionLanguage.English : IngestionLanguage.Chinese };
var surroundings = new Surroundings
{
    Screen = screen,
    Input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
    Keys = screen.Interactive ? Keyboard.Read : null,
    DefaultLibrary = LibraryPlaces.DefaultLibrary(),
    BundledCorpus = LibraryPlaces.BundledCorpus(AppContext.BaseDirectory),
    Environment = Environment.GetEnvironmentVariable,
    Toolbox = new Toolbox
    {
        OpenForReading = place => throw new CommandFailure(place),
        OpenForWriting = place => throw new CommandFailure(place),
        IngestionInto = writer => new IngestionJob(writer, ingestion),
        FindTools = new ExternalTools(ingestion).FindAsync,
        Changes = (paths, cancellationToken) => throw new CommandFailure(paths[0]),
    },
};
var code = await Runner.RunAsync(args, surroundings, interruption.Token);
return interruption.Token.IsCancellationRequested ? interruption.Code : code;
