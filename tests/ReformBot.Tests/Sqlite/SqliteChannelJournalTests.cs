using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReformBot.Corpus.Channels;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite;
using ReformBot.Sqlite.Engine;
using ReformBot.Tests.Corpus.Channels;
using ReformBot.Tests.KilledWriter;
using ReformBot.Tests.Support;
using SQLitePCL;

namespace ReformBot.Tests.Sqlite;

public sealed class SqliteChannelJournalTests : ChannelJournalContract
{
    private readonly TemporaryLibrary temporary = new();

    private string Place => Path.Combine(temporary.Folder, "chats.db");

    internal override IChannelJournal Create() => SqliteChannelJournal.Open(Place, Clock);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        temporary.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everything_is_there_after_reopening_and_the_file_at_rest_is_one()
    {
        await Journal.ReceiveAsync([Item(1), Item(2)], Cancellation);
        await Journal.WriteAsync(new JournalChange { Settled = [1], Outbox = [Message(1, 0)], Notes = [new Note("a", "b", "c")] }, Cancellation);
        await Journal.DisposeAsync();

        Assert.Equal([Place], Directory.GetFiles(temporary.Folder));
        await using var again = SqliteChannelJournal.Open(Place, Clock);
        Assert.Equal([Item(2)], await again.PendingAsync(Cancellation));
        Assert.Equal([Message(1, 0)], await again.UnsentAsync(Cancellation));
        Assert.Equal("c", await again.NoteAsync("a", "b", Cancellation));
    }

    [Fact]
    public async Task What_was_answered_or_forgotten_is_no_longer_in_the_file()
    {
        const string Secret = "不再需要的一句话";
        await Journal.ReceiveAsync([Item(1) with { Payload = Secret }], Cancellation);
        await Journal.WriteAsync(
            new JournalChange { Outbox = [Message(1, 0) with { Payload = Secret }], Notes = [new Note("a", "b", Secret), new Note("a", "c", Secret, Clock.GetUtcNow())] }, Cancellation);
        await Journal.WriteAsync(
            new JournalChange { Settled = [1], Outbox = [Message(1, 0) with { Payload = Secret, State = OutboxState.Done }], Notes = [new Note("a", "b", null)] }, Cancellation);
        await Journal.ForgetAsync(Clock.GetUtcNow(), Cancellation);
        await Journal.DisposeAsync();

        // At even and at odd places.
        var content = await File.ReadAllBytesAsync(Place, Cancellation);
        Assert.DoesNotContain(Secret, Encoding.Unicode.GetString(content), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Encoding.Unicode.GetString(content.AsSpan(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_is_no_journal_and_the_other_way_round()
    {
        await temporary.StoreAsync(SomeDocuments.Document("a", "补贴"));
        Assert.Equal(LibraryProblem.NotALibrary, Problem(() => SqliteChannelJournal.Open(temporary.File, Clock)));
        Assert.Equal(LibraryProblem.NotALibrary, Problem(() => SqliteLibrary.OpenForReading(Place)));
        Assert.Equal(LibraryProblem.FolderNotFound, Problem(() => SqliteChannelJournal.Open(Path.Combine(temporary.Folder, "x", "y"), Clock)));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused()
    {
        using (var connection = Connection.Open(Place, raw.SQLITE_OPEN_READWRITE))
            connection.Pragma("user_version", 1000);
        Assert.Equal(LibraryProblem.NewerVersion, Problem(() => SqliteChannelJournal.Open(Place, Clock)));
    }

    [Fact]
    public async Task A_process_killed_at_any_moment_loses_no_answer_and_leaves_none_half_written()
    {
        var random = new Random();
        var next = 1L;
        for (var kill = 0; kill < 15; kill++)
        {
            var reported = await KillAsync(next, random.Next(1, 30));
            var unsent = await Journal.UnsentAsync(Cancellation);
            Assert.True(unsent.Count >= reported, $"{reported} answers were reported, {unsent.Count} are there");
            Assert.Equal(Enumerable.Range(1, unsent.Count).Select(id => (long)id), unsent.Select(item => item.InboxId));
            Assert.Equal($"{unsent.Count}", await Journal.NoteAsync(JournalGeneration.Scope, JournalGeneration.Last, Cancellation));
            Assert.InRange((await Journal.PendingAsync(Cancellation)).Count, 0, 1);
            next = unsent.Count + 1;
        }
    }

    /// <summary>Returns the last answer that the process had reported.</summary>
    private async Task<long> KillAsync(long first, int answers)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ReformBot.Tests.KilledWriter.dll");
        string[] arguments = [program, JournalGeneration.Verb, Place, first.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var last = first - 1;
        while (last < first + answers - 1 && await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
            last = long.Parse(line, CultureInfo.InvariantCulture);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
        return last;
    }

    private static LibraryProblem Problem(Action action) => Assert.Throws<LibraryUnusableException>(action).Problem;
}
