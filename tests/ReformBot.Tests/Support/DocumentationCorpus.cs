using ReformBot.Corpus.Library;
using ReformBot.Ingestion;

namespace ReformBot.Tests.Support;

/// <summary>The demonstration corpus as the program itself reads it; read once for all tests of a class.</summary>
public sealed class DocumentationCorpus : IAsyncLifetime
{
    public IReadOnlyList<Incoming> Documents { get; private set; } = [];

    public IngestionReport Report { get; private set; } = null!;

    /// <summary>PDF files are read by a tool beyond the SDK.</summary>
    public static bool CanReadPdf { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext")));

    internal static IEnumerable<string> Files => ArchitectureRepository.Files.Where(file => file.StartsWith("corpus/", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        await using var writer = new InMemoryLibraryWriter();
        var job = new IngestionJob(writer, new IngestionOptions());
        Report = await job.RunAsync([ArchitectureRepository.PathOf("corpus")], dryRun: false, progress: null, TestContext.Current.CancellationToken);
        Documents = [.. writer.Names.Select(name => writer[name])];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
