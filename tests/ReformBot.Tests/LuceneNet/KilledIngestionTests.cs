using System.Diagnostics;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.LuceneNet.Keeping;
using ReformBot.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.LuceneNet;

/// <summary>The built program is killed while it ingests, at whatever the folder beside its library looks like then.</summary>
public sealed class KilledIngestionTests : IDisposable
{
    private const int Kills = 12;
    private const int Documents = 40;

    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Library => _temporary["some.db"];

    [Fact]
    public async Task An_ingestion_killed_at_any_moment_leaves_a_folder_that_answers_rightly_or_not_at_all_and_comes_back_in_step()
    {
        var random = new Random();
        for (var generation = 0; generation < Kills; generation++)
        {
            Write(generation);
            await KillAsync(random.Next(0, 9));
            if (!File.Exists(Library) || new FileInfo(Library).Length == 0)
                continue;
            // By turns: a reader makes it good, or the next ingestion does.
            if (await AgreeAsync() && random.Next(2) == 0)
                await CatchUpAsync();
        }

        Write(Kills);
        using (var last = Start())
        {
            var said = await last.StandardError.ReadToEndAsync(Token);
            await last.WaitForExitAsync(Token);
            Assert.Equal((0, ""), (last.ExitCode, said));
        }

        await AssertInStepAsync();
        using var library = SqliteLibrary.OpenForReading(Library);
        Assert.Equal(Documents, (await library.Index.StatisticsAsync(Token)).Documents);
    }

    public void Dispose() => _temporary.Dispose();

    private void Write(int generation)
    {
        for (var i = 0; i < Documents; i++)
            _temporary.Write($"documents/{i}.txt", $"第{i}号文件\n第{generation}代的企业补贴标准如下。\n" + string.Concat(Enumerable.Repeat($"每人{generation}{i}元。\n", 20)));
    }

    /// <summary>Kills it once the folder has looked different so many times, or when it ends by itself.</summary>
    private async Task KillAsync(int changes)
    {
        using var program = Start();
        var seen = Listing();
        while (changes > 0 && !program.HasExited)
        {
            var now = Listing();
            if (now == seen)
                continue;
            seen = now;
            changes--;
        }

        program.Kill();
        await program.WaitForExitAsync(Token);
    }

    private string Listing()
    {
        try
        {
            return string.Join('\n', Directory.GetFiles(_temporary.Path, "some.db*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        }
        catch (IOException)
        {
            // It changed while it was read.
            return "";
        }
    }

    /// <summary>Whoever answers, answers as the library does. False when there is none yet.</summary>
    private async Task<bool> AgreeAsync()
    {
        try
        {
            using var library = SqliteLibrary.OpenForReading(Library);
            using var index = ReformBot.LuceneNet.LucenePassageIndex.Open(Library, (library.Index, library.Evidence), static _ => { }, mostPassages: 0);
            var query = new PassageQuery([.. TermCutter.Cut("企业补贴标准每人元").Select(term => new WeightedTerm(term.Value, term.Start + 0.1))], 10_000);
            var (own, asked) = (await library.Index.SearchAsync(query, Token), await index.SearchAsync(query, Token));
            Assert.Equal(own.Select(hit => (hit.Passage.Id, hit.Score)), asked.Select(hit => (hit.Passage.Id, hit.Score)));
            return true;
        }
        catch (LibraryUnusableException exception) when (exception.Problem == LibraryProblem.NotFound)
        {
            // Killed before the tables were there; the next run makes them.
            return false;
        }
    }

    private async Task CatchUpAsync()
    {
        using var library = SqliteLibrary.OpenForReading(Library);
        using (ReformBot.LuceneNet.LucenePassageIndex.Open(Library, (library.Index, library.Evidence), static _ => { }, int.MaxValue))
            await AssertInStepAsync();
    }

    private async Task AssertInStepAsync()
    {
        using var library = SqliteLibrary.OpenForReading(Library);
        var facts = await ReformBot.LuceneNet.Checking.FolderCheck.RunAsync(Library, library.Evidence, Token);
        Assert.Empty(facts.Findings);
        Assert.True(facts.IsInStep);
        Assert.True(Directory.Exists(Library + IndexFolder.Ending));
    }

    private Process Start()
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "reformbot.dll"), "ingest", _temporary["documents"], "--library", Library];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["REFORMBOT_INDEX"] = "lucene";
        return Process.Start(start)!;
    }
}
