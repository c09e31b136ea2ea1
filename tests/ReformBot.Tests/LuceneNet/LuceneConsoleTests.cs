using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Serving;
using ReformBot.Cli.Stacks.Full;
using ReformBot.LuceneNet.Keeping;
using ReformBot.Sqlite;
using ReformBot.Tests.Cli;

namespace ReformBot.Tests.LuceneNet;

/// <summary>The verbs with the folder beside their library.</summary>
public sealed class LuceneConsoleTests : IDisposable
{
    private const string Question = "东湖以工代训发放补贴多少？";

    private readonly Captured _console = new();

    public LuceneConsoleTests()
    {
        var engine = LuceneParts.Index.Value;
        _console.Surroundings = _console.Surroundings with
        {
            Toolbox = _console.Surroundings.Toolbox with
            {
                OpenForReading = place => engine.OpenForReading(place, _console.Screen),
                OpenForWriting = place => engine.OpenForWriting(place, _console.Screen),
                Check = engine.Check,
                Reindex = (place, progress, token) => engine.Reindex(place, _console.Screen, progress, token),
                IndexBeside = engine.Beside!,
            },
        };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Folder => _console.Library + IndexFolder.Ending;

    [Fact]
    public async Task What_is_ingested_is_answered_what_changed_is_answered_anew_and_what_was_removed_is_not()
    {
        using var live = new LiveLibrary(_console.Library, _console.Surroundings.Toolbox.OpenForReading, library => new PolicyAssistant(library.Library, library.Index));
        await IngestAsync("312.5");
        Assert.Contains("312.5万元", await AskAsync(live), StringComparison.Ordinal);
        await IngestAsync("400.25");
        Assert.Contains("400.25万元", await AskAsync(live), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, await RunAsync("remove", "jianbao.txt"));
        Assert.DoesNotContain("400.25", await AskAsync(live), StringComparison.Ordinal);
        Assert.DoesNotContain("Lucene", _console.Error, StringComparison.Ordinal);
        await AssertInStepAsync();
    }

    [Fact]
    public async Task The_doctor_tells_size_passages_version_and_whether_the_two_agree()
    {
        await IngestAsync("312.5");
        Assert.Equal(ExitCode.Ok, await RunAsync("doctor", "--no-model"));
        Assert.Contains(Folder, _console.Out, StringComparison.Ordinal);
        Assert.Contains("✓             与文件库一致", _console.Out, StringComparison.Ordinal);
    }

    /// <summary>A few passages are taken in by whoever opens the library.</summary>
    [Fact]
    public async Task A_folder_that_is_gone_is_there_again_at_the_next_question_and_on_request()
    {
        await IngestAsync("312.5");
        Directory.Delete(Folder, recursive: true);
        Assert.Equal(ExitCode.Ok, await RunAsync("ask", Question));
        await AssertInStepAsync();

        Directory.Delete(Folder, recursive: true);
        Assert.Equal(ExitCode.Ok, await RunAsync("reindex"));
        Assert.Contains("索引已重建", _console.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Lucene", _console.Error, StringComparison.Ordinal);
        await AssertInStepAsync();
    }

    [Fact]
    public async Task A_damaged_folder_fails_the_doctor_who_says_what_to_do()
    {
        await IngestAsync("312.5");
        // A byte in the middle of the largest file, which only its sum betrays.
        var file = new DirectoryInfo(Folder).EnumerateFiles().MaxBy(each => each.Length)!.FullName;
        var bytes = await File.ReadAllBytesAsync(file, Token);
        bytes[bytes.Length / 2] ^= 0x55;
        await File.WriteAllBytesAsync(file, bytes, Token);

        Assert.Equal(ExitCode.Failed, await RunAsync("doctor", "--no-model"));
        Assert.Contains("reformbot reindex", _console.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, await RunAsync("reindex"));
        await AssertInStepAsync();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_one_line_and_everything_is_answered()
    {
        await File.WriteAllTextAsync(Folder, "no folder", Token);
        await IngestAsync("312.5");
        Assert.Single(_console.Error.Split('\n'), line => line.Contains("Lucene 索引没有更新", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Ok, await RunAsync("ask", Question));
        Assert.Contains("312.5万元", _console.Out, StringComparison.Ordinal);
        Assert.Contains("reformbot reindex", _console.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, await RunAsync("reindex"));
        Assert.Equal(ExitCode.Ok, await RunAsync("doctor", "--no-model"));
        Assert.Contains("与文件库不一致，没有使用", _console.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();

    private Task<int> RunAsync(params string[] arguments) => _console.RunAsync([.. arguments, "--library", _console.Library]);

    private async Task IngestAsync(string amount)
    {
        _console.Write("documents/jianbao.txt", Some.Original.Replace("312.5", amount, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Ok, await RunAsync("ingest", Path.Combine(_console.Folder, "documents")));
    }

    private static async Task<string> AskAsync(LiveLibrary live)
    {
        using var desk = live.Borrow();
        Reply? reply = null;
        await foreach (var part in desk.Ask(new AskRequest(Question, Conversation.Empty, new DateOnly(2026, 11, 20)), Token))
            reply = part.Reply ?? reply;
        return reply!.Text;
    }

    private async Task AssertInStepAsync()
    {
        using var library = SqliteLibrary.OpenForReading(_console.Library);
        var facts = await ReformBot.LuceneNet.Checking.FolderCheck.RunAsync(_console.Library, library.Evidence, Token);
        Assert.Empty(facts.Findings);
        Assert.True(facts.IsInStep);
    }
}
