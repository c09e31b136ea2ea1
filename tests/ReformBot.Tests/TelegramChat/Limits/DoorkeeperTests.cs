using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Limits;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Limits;

/// <summary>Who is served, and how often.</summary>
public sealed class DoorkeeperTests
{
    private const string Question = "平湖中级工技能提升补贴多少？";
    private const long Boss = 99;

    private static readonly DialogueOptions Two = new() { PersonRate = new(2, 100, 100), Operators = [Boss] };

    [Fact]
    public async Task Whoever_asks_too_fast_is_told_once_and_served_again_later()
    {
        var bench = await DialogueBench.OpenAsync(Two);
        await bench.SayAsync(Question);
        await bench.SayAsync(Question);
        Assert.Contains("问得有点快", DialogueBench.Read(await bench.SayAsync(Question)), StringComparison.Ordinal);
        Assert.Empty((await bench.SayAsync(Question)).Messages);
        Assert.Contains("1300元", DialogueBench.Read(await bench.SayAsync(Question, DialogueBench.Ben)), StringComparison.Ordinal);
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("1300元", DialogueBench.Read(await bench.SayAsync(Question)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_questions_count_in_every_chat_and_commands_do_not_count_as_questions()
    {
        var bench = await DialogueBench.OpenAsync(Two);
        await bench.SayAsync(Question);
        await bench.SayAsync("/help");
        await bench.SayInGroupAsync(Question, DialogueBench.Ann);
        Assert.Contains("问得有点快", DialogueBench.Read(await bench.SayInGroupAsync(Question, DialogueBench.Ann)), StringComparison.Ordinal);
        Assert.Contains("命令", DialogueBench.Read(await bench.SayAsync("/help")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_has_a_quota_of_its_own()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { GroupRate = new(2, 10, 10) });
        for (var person = 1; person <= 2; person++)
            Assert.Contains("1300元", DialogueBench.Read(await bench.SayInGroupAsync(Question, person)), StringComparison.Ordinal);
        Assert.Contains("这个群问得有点多", DialogueBench.Read(await bench.SayInGroupAsync(Question, 3)), StringComparison.Ordinal);
        Assert.Empty((await bench.SayInGroupAsync(Question, 4)).Messages);
    }

    [Fact]
    public async Task A_button_that_asks_counts_and_is_refused_by_a_toast()
    {
        var bench = await DialogueBench.OpenAsync(Two);
        var greeting = await bench.SayAsync("/start");
        await bench.SayAsync(Question);
        await bench.SayAsync(Question);
        var refused = await bench.PressDataAsync(DialogueBench.Buttons(greeting)[0].CallbackData!);
        Assert.Empty(refused.Messages);
        Assert.Contains("稍等", refused.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_have_no_quota()
    {
        var bench = await DialogueBench.OpenAsync(Two);
        for (var i = 0; i < 5; i++)
            Assert.Contains("1300元", DialogueBench.Read(await bench.SayAsync(Question, Boss)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_is_told_once_an_hour_outlives_the_process_and_leaves_operators_their_commands()
    {
        var bench = await DialogueBench.OpenAsync(Two);
        await bench.SayAsync("/pause", Boss);
        Assert.Contains("暂停服务", DialogueBench.Read(await bench.SayAsync(Question)), StringComparison.Ordinal);
        Assert.Empty((await bench.SayAsync(Question)).Messages);
        Assert.Contains("暂停服务", (await bench.PressDataAsync("e:0")).Toast, StringComparison.Ordinal);
        var restarted = new Dialogue(bench.Context);
        Assert.Contains("暂停服务", DialogueBench.Read(await restarted.AnswerAsync(bench.Message(Question, DialogueBench.Ben, DialogueBench.Ben), _ => { }, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await bench.SayAsync("/resume", Boss);
        Assert.Contains("1300元", DialogueBench.Read(await bench.SayAsync(Question)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DialogueBench.Ann, DialogueBench.Ann, true)]
    [InlineData(DialogueBench.Ben, DialogueBench.Ben, false)]
    [InlineData(DialogueBench.Ben, DialogueBench.Group, true)]
    [InlineData(DialogueBench.Ben, -400, false)]
    [InlineData(DialogueBench.Ann, -400, true)]
    public async Task With_a_list_only_those_on_it_are_served(long person, long chat, bool isServed)
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Allowed = [DialogueBench.Ann, DialogueBench.Group] });
        var text = DialogueBench.Read(await bench.HearAsync(bench.Message(Question, person, chat)));
        Assert.Contains(isServed ? "1300元" : "只对部分人员开放", text, StringComparison.Ordinal);
        Assert.Equal(isServed, (await bench.HearAsync(bench.Message(Question, person, chat))).Messages.Length > 0);
    }

    [Fact]
    public async Task Whoever_is_denied_hears_nothing()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Denied = [DialogueBench.Ben] });
        Assert.Empty((await bench.SayAsync(Question, DialogueBench.Ben)).Messages);
        Assert.Empty((await bench.SayAsync("/start", DialogueBench.Ben)).Notes);
    }

    [Fact]
    public void A_sliding_window_is_never_far_over_its_limit_and_its_wait_is_long_enough()
    {
        var random = new Random(20261120);
        for (var round = 0; round < 200; round++)
        {
            var (most, length) = (random.Next(1, 20), TimeSpan.FromSeconds(random.Next(1, 5000)));
            var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + TimeSpan.FromSeconds(random.Next(100_000));
            var window = Window.Empty;
            var allowed = new List<DateTimeOffset>();
            for (var i = 0; i < 200; i++)
            {
                now += length * (random.NextDouble() / most);
                var wait = window.Wait(now, length, most);
                if (wait > TimeSpan.Zero)
                {
                    Assert.Equal(TimeSpan.Zero, window.Wait(now + wait, length, most));
                    continue;
                }

                window = window.With(now, length);
                allowed.Add(now);
                Assert.InRange(allowed.Count(at => at > now - length), 1, 2 * most);
            }
        }
    }
}
