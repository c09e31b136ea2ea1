using System.Collections.Immutable;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion;
using ReformBot.Ingestion.Tools;
using ReformBot.Ingestion.Watching;
using ReformBot.Sqlite;

namespace ReformBot.Tests.Cli;

/// <summary>The console in a test: what it writes is captured, its library lies in a folder of the test's own.</summary>
internal sealed class Captured : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reformbot-test-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly Language _language;

    public Captured(Language language = Language.Chinese, int? width = null, bool colour = false, string input = "", int? height = null)
    {
        _language = language;
        Screen = new Screen(_output, _error, language) { Width = width, Colour = colour, Height = height, CanRewrite = height is not null };
        Surroundings = new Surroundings
        {
            Screen = Screen,
            Input = new StringReader(input),
            Clock = new StandingClock(),
            DefaultLibrary = Path.Combine(Folder, "data", "library.db"),
            Toolbox = new Toolbox
            {
                OpenForReading = place => SqliteLibrary.OpenForReading(place) is var library ? new OpenLibrary(library.Documents, library.Index, library) : null!,
                OpenForWriting = OpenForWriting,
                IngestionInto = writer => new IngestionJob(writer, new IngestionOptions()),
                Watch = paths => new FolderWatcher(paths, new WatchOptions(), TimeProvider.System),
                Check = SqliteLibrary.Check,
                Reindex = (place, progress, token) => SqliteLibrary.ReindexAsync(place, TimeSpan.FromSeconds(5), progress, token),
                FindTools = _ => Task.FromResult<ImmutableArray<ToolStatus>>(
                    [new("pdftotext", "22.12.0", "poppler-utils"), new("tesseract", null, "tesseract-ocr")]),
            },
        };
    }

    public Screen Screen { get; }

    public Surroundings Surroundings { get; set; }

    public string Folder => _folder.FullName;

    public string Library => Path.Combine(Folder, "some.db");

    public string Out => _output.ToString();

    public string Error => _error.ToString();

    public Task<int> RunAsync(params string[] arguments) => Runner.RunAsync(arguments, Surroundings, TestContext.Current.CancellationToken);

    public async Task FillAsync(params Incoming[] documents)
    {
        await using var writer = OpenForWriting(Library);
        foreach (var document in documents)
            await writer.StoreAsync(document, TestContext.Current.CancellationToken);
        await writer.CommitAsync(TestContext.Current.CancellationToken);
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    public override string ToString() => _language.ToString();

    private static IPolicyLibraryWriter OpenForWriting(string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return SqliteLibrary.OpenForWriting(place, TimeSpan.FromSeconds(5));
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override long GetTimestamp() => 0;
    }
}
