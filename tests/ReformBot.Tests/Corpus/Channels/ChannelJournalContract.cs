using ReformBot.Corpus.Channels;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Corpus.Channels;

/// <summary>What any <see cref="IChannelJournal"/> must do.</summary>
public abstract class ChannelJournalContract : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal ManualTimeProvider Clock { get; } = new();

    internal IChannelJournal Journal { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Journal = Create();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal abstract IChannelJournal Create();

    [Fact]
    public async Task An_id_that_is_known_is_not_received_again_also_when_it_is_settled()
    {
        Assert.Equal([1, 2], Ids(await Journal.ReceiveAsync([Item(2), Item(1)], Cancellation)));
        await Journal.WriteAsync(new JournalChange { Settled = [1] }, Cancellation);
        Assert.Equal([3], Ids(await Journal.ReceiveAsync([Item(1), Item(2), Item(3)], Cancellation)));
        Assert.Equal([2, 3], Ids(await Journal.PendingAsync(Cancellation)));
    }

    [Fact]
    public async Task What_is_pending_comes_back_as_it_was_taken_in_oldest_first()
    {
        var strange = Item(9) with { Chat = "群\uD800", Payload = "{\"text\":\"补贴\u0000多少？\"}" };
        await Journal.ReceiveAsync([strange], Cancellation);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Journal.ReceiveAsync([Item(5), Item(4)], Cancellation);
        var pending = await Journal.PendingAsync(Cancellation);
        Assert.Equal([9, 4, 5], Ids(pending));
        Assert.Equal(strange, pending[0]);
    }

    [Fact]
    public async Task A_message_goes_from_planned_to_done_and_is_then_no_longer_unsent()
    {
        await Journal.ReceiveAsync([Item(1)], Cancellation);
        await Journal.WriteAsync(new JournalChange { Settled = [1], Outbox = [Message(1, 1), Message(1, 0)] }, Cancellation);
        Assert.Equal([Message(1, 0), Message(1, 1)], await Journal.UnsentAsync(Cancellation));
        var placed = Message(1, 0) with { State = OutboxState.Placed, Sent = 77 };
        await Journal.WriteAsync(new JournalChange { Outbox = [placed] }, Cancellation);
        Assert.Equal([placed, Message(1, 1)], await Journal.UnsentAsync(Cancellation));
        await Journal.WriteAsync(new JournalChange { Outbox = [placed with { State = OutboxState.Done }, Message(1, 1) with { State = OutboxState.Sending }] }, Cancellation);
        Assert.Equal([Message(1, 1) with { State = OutboxState.Sending }], await Journal.UnsentAsync(Cancellation));
    }

    [Fact]
    public async Task A_change_is_written_whole_or_not_at_all()
    {
        await Journal.ReceiveAsync([Item(1)], Cancellation);
        var change = new JournalChange { Settled = [1], Outbox = [Message(1, 0), Message(404, 0)], Notes = [new Note("a", "b", "c")] };
        await Assert.ThrowsAnyAsync<Exception>(async () => await Journal.WriteAsync(change, Cancellation));
        Assert.Equal([1], Ids(await Journal.PendingAsync(Cancellation)));
        Assert.Empty(await Journal.UnsentAsync(Cancellation));
        Assert.Null(await Journal.NoteAsync("a", "b", Cancellation));
    }

    [Fact]
    public async Task Notes_are_replaced_deleted_and_listed_by_key()
    {
        await Journal.WriteAsync(new JournalChange { Notes = [new Note("chat", "地区", "高邮"), new Note("chat", "turns", "[]"), new Note("other", "地区", "普洱")] }, Cancellation);
        await Journal.WriteAsync(new JournalChange { Notes = [new Note("chat", "地区", "扬州"), new Note("chat", "a", ""), new Note("other", "地区", null)] }, Cancellation);
        Assert.Equal("扬州", await Journal.NoteAsync("chat", "地区", Cancellation));
        Assert.Equal("", await Journal.NoteAsync("chat", "a", Cancellation));
        Assert.Null(await Journal.NoteAsync("other", "地区", Cancellation));
        Assert.Equal(["a", "turns", "地区"], (await Journal.NotesAsync("chat", Cancellation)).Select(note => note.Key));
        Assert.Empty(await Journal.NotesAsync("nobody", Cancellation));
    }

    [Fact]
    public async Task A_note_lives_until_the_moment_it_expires()
    {
        var expires = Clock.GetUtcNow() + TimeSpan.FromHours(1);
        await Journal.WriteAsync(new JournalChange { Notes = [new Note("chat", "turns", "x", expires), new Note("chat", "kept", "y")] }, Cancellation);
        Assert.Equal([new Note("chat", "kept", "y"), new Note("chat", "turns", "x", expires)], await Journal.NotesAsync("chat", Cancellation));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Journal.NoteAsync("chat", "turns", Cancellation));
        Assert.Equal(["kept"], (await Journal.NotesAsync("chat", Cancellation)).Select(note => note.Key));
    }

    [Fact]
    public async Task What_is_settled_and_sent_is_forgotten_after_a_while_and_nothing_else()
    {
        await Journal.ReceiveAsync([Item(1), Item(2), Item(3)], Cancellation);
        await Journal.WriteAsync(
            new JournalChange { Settled = [1, 2], Outbox = [Message(1, 0) with { State = OutboxState.Done }, Message(2, 0)], Notes = [new Note("chat", "kept", "y")] }, Cancellation);
        Clock.Advance(TimeSpan.FromDays(3));
        await Journal.ReceiveAsync([Item(4)], Cancellation);
        await Journal.WriteAsync(new JournalChange { Settled = [4] }, Cancellation);
        await Journal.ForgetAsync(Clock.GetUtcNow() - TimeSpan.FromDays(2), Cancellation);
        Assert.Equal([1], Ids(await Journal.ReceiveAsync([Item(1), Item(2), Item(3), Item(4)], Cancellation)));
        Assert.Equal([Message(2, 0)], await Journal.UnsentAsync(Cancellation));
        Assert.Equal("y", await Journal.NoteAsync("chat", "kept", Cancellation));
    }

    [Fact]
    public async Task Many_threads_receive_each_id_once()
    {
        var received = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (var id = 0; id < 50; id++)
                count += (await Journal.ReceiveAsync([Item(id)], Cancellation)).Count;
            return count;
        })));
        Assert.Equal(50, received.Sum());
    }

    protected InboxItem Item(long id) => new(id, "chat", Clock.GetUtcNow(), $"question {id}");

    protected static OutboxItem Message(long inbox, int ordinal) => new(inbox, ordinal, OutboxState.Planned, $"answer {ordinal}");

    private static IEnumerable<long> Ids(IEnumerable<InboxItem> items) => items.Select(item => item.Id);
}
