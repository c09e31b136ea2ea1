using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Pump;

/// <summary>
/// The process is killed before or after its n-th write or message, for every n, and so is the next one soon after its start; another one goes on with
/// what is there.
/// </summary>
public sealed class KilledBotTests
{
    private const int MostSteps = 200;
    private const int StepsOfSecondLife = 7;

    /// <summary>One for journal and processes: what is noted expires by it.</summary>
    private static readonly SkippingTimeProvider Clock = new(TimeSpan.FromSeconds(19));

    /// <summary>Part by part, with a passing text before the answer in the group.</summary>
    private static readonly EchoDialogue Dialogue = new()
    {
        Answer = async (happened, show, cancellationToken) =>
        {
            if (happened.Text.EndsWith('慢'))
            {
                show("正在查找……");
                await Task.Delay(20, cancellationToken);
            }

            return EchoDialogue.Echo(happened);
        },
    };

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Every_question_is_answered_exactly_once_and_in_order_whenever_the_process_is_killed(bool sharesIds, bool twice)
    {
        await using var server = await TelegramServer.StartAsync(new TelegramServerOptions { SharesMessageIds = sharesIds, KnowsDrafts = false });
        var killed = true;
        var steps = 1;
        for (; killed; steps++)
        {
            Assert.True(steps < MostSteps, "the process never lived to the end");
            var (alone, group) = Ask(server.World, steps);
            var journal = new InMemoryChannelJournal(Clock);
            killed = await LiveAsync(server, journal, steps);
            if (twice)
                await LiveAsync(server, journal, 1 + (steps % StepsOfSecondLife));
            await using (var next = new TelegramBotUnderTest(server, journal, Dialogue, clock: Clock).Poll())
                await next.UntilAsync(() => Answered(alone, 4) && Answered(group, 3) && (journal.UnsentAsync(default).Result.Count == 0));
            Assert.Equal(["答：甲", "答：乙一", "答：乙二", "答：丙"], alone.FromBot.Select(message => message.Text));
            Assert.Equal(["答：丁慢", "答：戊", "答：己慢"], group.FromBot.Select(message => message.Text));
            Assert.Empty(await journal.PendingAsync(TestContext.Current.CancellationToken));
        }

        Assert.InRange(steps, 40, MostSteps);
        Assert.Empty(server.Complaints);
    }

    /// <summary>Nothing else was ever sent, so that only the question itself tells where its answer may stand.</summary>
    [Fact]
    public async Task The_very_first_answer_comes_once_too()
    {
        await using var server = await TelegramServer.StartAsync(new TelegramServerOptions { SharesMessageIds = true, KnowsDrafts = false });
        var killed = true;
        for (var steps = 1; killed; steps++)
        {
            for (var second = 1; second <= StepsOfSecondLife; second++)
            {
                var person = new TelegramServerPerson((100 * steps) + second);
                server.World.Say(person, "甲");
                var journal = new InMemoryChannelJournal(Clock);
                killed = await LiveAsync(server, journal, steps);
                await LiveAsync(server, journal, second);
                await using (var next = new TelegramBotUnderTest(server, journal, Dialogue, clock: Clock).Poll())
                    await next.UntilAsync(() => Answered(server.World.Chat(person.Id), 1) && Done(journal));
                Assert.Equal(["答：甲"], server.World.Chat(person.Id).FromBot.Select(message => message.Text));
            }
        }
    }

    private static (TelegramServerChat Alone, TelegramServerChat Group) Ask(TelegramServerWorld world, int round)
    {
        var person = new TelegramServerPerson(1_000 + round);
        var group = world.Chat(-(1_000 + round));
        foreach (var (alone, together) in new[] { ("甲", "丁慢"), ("乙一|乙二", "戊"), ("丙", "己慢") })
        {
            world.Say(person, alone);
            world.Say(group, person, $"@{world.Options.BotUsername} {together}");
        }

        return (world.Chat(person.Id), group);
    }

    private static bool Answered(TelegramServerChat chat, int messages) => chat.FromBot.Count(message => message.Text.StartsWith("答：", StringComparison.Ordinal)) >= messages;

    /// <summary>True when it was killed, false when it lived to the end.</summary>
    private static async Task<bool> LiveAsync(TelegramServer server, InMemoryChannelJournal journal, int steps)
    {
        var mortality = new Mortality(steps);
        await using var bot = new TelegramBotUnderTest(
            server, new MortalJournal(journal, mortality), Dialogue, transport => new MortalTransport(transport, mortality), clock: Clock).Poll();
        await bot.UntilAsync(() => mortality.Died.IsCompleted || server.World is { HasPoll: true, PendingUpdates: 0 } && Done(journal));
        return mortality.Died.IsCompleted;
    }

    private static bool Done(InMemoryChannelJournal journal) => journal.PendingAsync(default).Result.Count == 0 && journal.UnsentAsync(default).Result.Count == 0;
}
