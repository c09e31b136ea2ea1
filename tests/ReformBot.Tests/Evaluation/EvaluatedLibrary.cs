using System.Diagnostics;
using System.Text.Json;
using ReformBot.Ingestion;
using ReformBot.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Evaluation;

/// <summary>Real documents in a library of a test's own, as <c>ingest</c> would put them there.</summary>
internal sealed class EvaluatedLibrary : IDisposable
{
    /// <summary>One of the sets has a document without text.</summary>
    private const int MostFailures = 1;

    private readonly TemporaryFolder _folder = new();

    public SqliteLibrary Library { get; private set; } = null!;

    /// <param name="path">Folder, .jsonl or .jsonl.xz.</param>
    /// <param name="every">One line in so many of a .jsonl.</param>
    /// <param name="needed">Ids of lines that stay whatever their number.</param>
    public async Task IngestAsync(string path, int every, IReadOnlySet<string> needed)
    {
        var source = path;
        if (every > 1 || path.EndsWith(".xz", StringComparison.Ordinal))
        {
            source = _folder["docs.jsonl"];
            await File.WriteAllLinesAsync(source, Lines(path).Where((line, i) => i % every == 0 || needed.Contains(IdOf(line))), TestContext.Current.CancellationToken);
        }

        var place = _folder["library.db"];
        await using (var writer = SqliteLibrary.OpenForWriting(place, TimeSpan.FromSeconds(30)))
        {
            var report = await new IngestionJob(writer, new IngestionOptions()).RunAsync([source], dryRun: false, progress: null, TestContext.Current.CancellationToken);
            Assert.InRange(report.Outcomes.Count(outcome => outcome.Kind == OutcomeKind.Failed), 0, MostFailures);
        }

        Library = SqliteLibrary.OpenForReading(place);
    }

    public void Dispose()
    {
        Library?.Dispose();
        _folder.Dispose();
    }

    private static IEnumerable<string> Lines(string path) => path.EndsWith(".xz", StringComparison.Ordinal) ? Unpacked(path) : File.ReadLines(path);

    private static IEnumerable<string> Unpacked(string path)
    {
        using var xz = Start(path);
        while (xz.StandardOutput.ReadLine() is { } line)
            yield return line;
        xz.WaitForExit();
    }

    private static Process Start(string path)
    {
        try
        {
            var start = new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("xz is not installed (Debian: xz-utils)");
            throw;
        }
    }

    private static string IdOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("id").ToString();
    }
}
