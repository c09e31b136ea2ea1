using System.Diagnostics;
using System.Globalization;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite;
using ReformBot.Tests.KilledWriter;

namespace ReformBot.Tests.Sqlite;

/// <summary>Design invariant 3: killing the process at any instant loses no committed document and leaves no orphan.</summary>
public sealed class KilledWriterTests
{
    private const int Kills = 50;

    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_a_sound_library_that_the_next_run_completes()
    {
        using var temporary = new TemporaryLibrary();
        var random = new Random();
        for (var generation = 0; generation < Kills; generation++)
        {
            var committed = await KillAsync(temporary.File, generation, random);
            await CheckAsync(temporary, generation, committed);
        }

        using (var last = Start(temporary.File, Kills))
        {
            var rest = last.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await last.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Equal("", await rest);
            await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await CheckAsync(temporary, Kills, Generation.Documents);
    }

    /// <summary>Kills a writer after some of its commits, at an instant that neither process chooses. Returns how many documents it had reported.</summary>
    private static async Task<int> KillAsync(string file, int generation, Random random)
    {
        using var process = Start(file, generation);
        var lines = random.Next(0, 40);
        var committed = 0;
        while (lines-- > 0 && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            committed = int.Parse(line, CultureInfo.InvariantCulture);
        // Up to a millisecond more, which is about one commit.
        var until = Stopwatch.GetTimestamp() + random.NextInt64(Stopwatch.Frequency / 1000);
        while (Stopwatch.GetTimestamp() < until)
            Thread.SpinWait(10);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
            committed = int.Parse(line, CultureInfo.InvariantCulture);
        return committed;
    }

    private static async Task CheckAsync(TemporaryLibrary temporary, int generation, int committed)
    {
        if (!File.Exists(temporary.File) || new FileInfo(temporary.File).Length == 0)
        {
            Assert.Equal(0, committed);
            return;
        }

        try
        {
            Assert.Empty(SqliteLibrary.Check(temporary.File, TestContext.Current.CancellationToken));
        }
        catch (LibraryUnusableException exception) when (exception.Problem == LibraryProblem.NotALibrary && committed == 0 && generation == 0)
        {
            // Killed before the tables were there; the next run makes them.
            return;
        }

        using var library = temporary.Read();
        for (var i = 0; i < committed; i++)
        {
            var stored = await library.Documents.FindAsync(Generation.NameOf(i), null, TestContext.Current.CancellationToken);
            Assert.Equal(Generation.Document(i, generation).Document.Source.Text, stored?.Original);
            Assert.Equal(DocumentStatus.Current, stored!.Card.Status);
        }

        var hits = await library.Index.SearchAsync(new PassageQuery([new WeightedTerm("补贴", 1)], 10_000), TestContext.Current.CancellationToken);
        Assert.Equal((await library.Index.StatisticsAsync(TestContext.Current.CancellationToken)).Passages, hits.Count);
    }

    private static Process Start(string file, int generation)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ReformBot.Tests.KilledWriter.dll");
        var start = new ProcessStartInfo("dotnet", [program, file, generation.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
