using System.Text;
using ReformBot.Corpus.Channels;
using ReformBot.Sqlite;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Pump;

public sealed class UpdatePumpTests : BotFixture
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ManualTimeProvider _serverClock = new();

    private protected override TelegramServerOptions Options => new() { Clock = _serverClock };

    /// <summary>Waits with everything that is called slow.</summary>
    private EchoDialogue Waiting => new()
    {
        Answer = async (happened, show, cancellationToken) =>
        {
            if (happened.Text.StartsWith('慢'))
                await _release.Task.WaitAsync(cancellationToken);
            return EchoDialogue.Echo(happened);
        },
    };

    [Fact]
    public async Task A_slow_chat_delays_nobody_and_keeps_its_order()
    {
        var other = new TelegramServerPerson(32);
        World.Say(Person, "慢一");
        World.Say(Person, "二");
        World.Say(other, "三");
        var bot = Poll(Waiting);
        await bot.UntilAsync(() => Said(World.Chat(other.Id)).Length == 1);
        Assert.Empty(Said(Alone));
        _release.SetResult();
        await IdleAsync(bot);
        Assert.Equal(["答：慢一", "答：二"], Said(Alone));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_what_an_earlier_process_left_undone_waits_for_a_breath(bool left)
    {
        var breath = TimeSpan.FromSeconds(7);
        World.Say(Person, "一");
        var unsent = new OutgoingMessage { Address = new ChatAddress(Person.Id, null), Chat = TelegramBotUnderTest.Keys.OfChat(Person.Id), Html = "答：零" };
        await Journal.ReceiveAsync([new InboxItem(1, unsent.Chat, Clock.GetUtcNow(), "")], Stop);
        await Journal.WriteAsync(
            new JournalChange { Settled = [1], Outbox = left ? [new OutboxItem(1, 0, OutboxState.Planned, OutgoingPayload.Write(unsent, TelegramBotUnderTest.Keys))] : [] }, Stop);
        await IdleAsync(Poll(change: With(options => options with { Breath = breath })));
        Assert.Equal(left, Clock.Waits.Contains(breath));
        Assert.Equal(left ? ["答：零", "答：一"] : ["答：一"], Said(Alone));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Updates_that_come_twice_and_in_any_order_are_answered_once_and_in_order(int seed)
    {
        World.Disorder(seed);
        var people = Enumerable.Range(1, 4).Select(id => new TelegramServerPerson(id)).ToList();
        for (var question = 0; question < 12; question++)
            people.ForEach(person => World.Say(person, $"{question}"));
        var bot = Poll();
        for (var question = 12; question < 20; question++)
            people.ForEach(person => World.Say(person, $"{question}"));
        await IdleAsync(bot);
        Assert.All(people, person => Assert.Equal(Enumerable.Range(0, 20).Select(question => $"答：{question}"), Said(World.Chat(person.Id))));
    }

    [Fact]
    public async Task Too_old_questions_of_a_chat_get_one_apology_before_new_ones_are_answered()
    {
        // More than the server delivers at once, so that they come in several parts.
        for (var question = 0; question < 130; question++)
            World.Say(Person, $"{question}");
        var bot = Poll(change: With(options => options with { OldestAnswered = TimeSpan.FromDays(-3_650) }));
        await IdleAsync(bot);
        Assert.Equal(["答：抱歉，错过了 130 个问题"], Said(Alone));
        World.Say(Person, "又一个");
        await IdleAsync(bot);
        Assert.Single(Said(Alone));
    }

    [Fact]
    public async Task After_a_week_of_silence_ids_that_begin_anew_are_no_old_ones()
    {
        World.Say(Person, "一");
        var bot = Poll();
        await IdleAsync(bot);

        // A poll ends without anything; the next id is the very one of the first question, which is below all that was confirmed.
        var polls = Server.Calls("getUpdates");
        _serverClock.Advance(TimeSpan.FromMinutes(1));
        await bot.UntilAsync(() => Server.Calls("getUpdates") > polls && World.HasPoll);
        World.CountUpdatesFrom(700_000_000);
        Clock.Advance(TimeSpan.FromDays(8));
        World.Say(Person, "二");
        await bot.UntilAsync(() => Said(Alone).Length == 2);
        Assert.Equal(["答：一", "答：二"], Said(Alone));
    }

    [Fact]
    public async Task Who_has_to_wait_sees_how_long_the_queue_is_and_the_answer_takes_that_place()
    {
        World.Say(Person, "慢一");
        var bot = Poll(Waiting, With(options => options with { AtOnce = 1 }));
        await bot.UntilAsync(() => Alone.Actions > 0);
        Ask("二");
        await bot.UntilAsync(() => Said(Group).Length == 1);
        Assert.Equal([Dialogue.Queued(0)], Said(Group));
        _release.SetResult();
        await IdleAsync(bot);
        Assert.Equal(["答：二"], Said(Group));
    }

    [Fact]
    public async Task Nobody_s_id_and_no_personal_number_is_ever_in_the_journal_file()
    {
        const long Id = 9_876_543_210;
        using var folder = new TemporaryFolder();
        await using var journal = SqliteChannelJournal.Open(folder["chats.db"], TimeProvider.System);
        World.Say(new TelegramServerPerson(Id), "慢，我手机13812345678");
        var bot = Poll(Waiting, journal: journal);
        await bot.UntilAsync(() => World.Chat(Id).Actions > 0);
        AssertNowhere(folder, $"{Id}", "13812345678");
        _release.SetResult();
        await bot.UntilAsync(() => Said(World.Chat(Id)).Length == 1 && journal.UnsentAsync(default).Result.Count == 0);
        AssertNowhere(folder, $"{Id}", "13812345678");
    }

    [Fact]
    public async Task Another_process_that_polls_is_waited_for_and_then_told()
    {
        var first = Poll();
        await first.UntilAsync(() => World.HasPoll);
        var second = Poll();
        var ended = await Task.WhenAny(first.Running, second.Running);
        Assert.Equal(TelegramErrorKind.Conflict, (await Assert.ThrowsAsync<BotRefusedException>(() => ended)).Kind);
    }

    [Fact]
    public async Task A_page_in_place_of_the_server_ends_a_start_but_not_a_bot_that_had_begun()
    {
        Server.Faults.Next("getMe", [.. Enumerable.Repeat(TelegramServerFault.ProxyPage, 5)]);
        Assert.Equal(TelegramErrorKind.NotTelegram, (await Assert.ThrowsAsync<BotRefusedException>(() => Poll().Running)).Kind);
        var bot = Poll();
        await bot.UntilAsync(() => World.HasPoll);
        Server.Faults.Next("getUpdates", [.. Enumerable.Repeat(TelegramServerFault.ProxyPage, 6)]);
        World.Say(Person, "一");
        await bot.UntilAsync(() => Said(Alone).Length == 1);
        World.Say(Person, "二");
        await bot.UntilAsync(() => Said(Alone).Length == 2);
        Assert.Equal([TelegramErrorKind.NotTelegram, null], bot.Outages);
    }

    [Fact]
    public async Task A_button_s_waiting_mark_ends_with_what_the_dialogue_says()
    {
        var asked = World.Say(Person, "一");
        var bot = Poll(new EchoDialogue { Answer = (_, _, _) => Task.FromResult(new Turnout { Toast = "记下了" }) });
        await IdleAsync(bot);
        var callback = World.Press(Person, asked, "v:1");
        await bot.UntilAsync(() => World.AnswerOf(callback) is not null);
        Assert.Equal("记下了", World.AnswerOf(callback));
    }

    private static void AssertNowhere(TemporaryFolder folder, params string[] secrets)
    {
        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            foreach (var text in new[] { Encoding.UTF8.GetString(content.ToArray()), Encoding.Unicode.GetString(content.ToArray()), Encoding.Unicode.GetString(content.ToArray().AsSpan(1)) })
                Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }
}
