using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Pump;

/// <summary>What a person sees while the answer is being written, on a clock that the test moves.</summary>
public sealed class PreviewTests : BotFixture
{
    private readonly ManualTimeProvider _clock = new();
    private readonly TaskCompletionSource _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Action<string>? _show;

    private EchoDialogue Dialogue => new()
    {
        Answer = async (happened, show, cancellationToken) =>
        {
            _show = show;
            await _whole.Task.WaitAsync(cancellationToken);
            return EchoDialogue.Echo(happened);
        },
    };

    [Fact]
    public async Task In_a_group_a_message_is_placed_after_a_second_and_edited_every_three_with_the_newest_text()
    {
        var bot = Poll(Dialogue, clock: _clock);
        var asked = Ask("一");
        await ShowAsync(bot, "甲");
        Assert.Empty(Said(Group));
        await MoveUntilAsync(bot, 1, () => Said(Group).Length == 1);
        _show!("甲乙");
        _show!("甲乙丙");
        await MoveUntilAsync(bot, 3, () => Said(Group)[0] == "甲乙丙");
        _whole.SetResult();
        await MoveUntilAsync(bot, 3, () => Said(Group)[0] == "答：一");
        var answer = Assert.Single(Group.FromBot);
        Assert.Equal(["甲", "甲乙丙", "答：一"], answer.Versions.Select(version => version.Text));
        Assert.Equal(asked.Id, answer.ReplyTo);
        Assert.Equal(0, Server.Calls("sendMessageDraft"));
    }

    [Fact]
    public async Task In_private_drafts_are_shown_and_one_message_takes_their_place()
    {
        var bot = Poll(Dialogue, clock: _clock);
        World.Say(Person, "一");
        await ShowAsync(bot, "甲");
        await MoveUntilAsync(bot, 1, () => Alone.Draft == "甲");
        _show!("甲乙");
        await MoveUntilAsync(bot, 1, () => Alone.Draft == "甲乙");
        Assert.Empty(Said(Alone));
        _whole.SetResult();
        await MoveUntilAsync(bot, 1, () => Said(Alone).Length == 1);
        Assert.Single(Assert.Single(Alone.FromBot).Versions);
        Assert.Null(Alone.Draft);
    }

    [Fact]
    public async Task An_answer_that_comes_at_once_has_no_passing_text_before_it()
    {
        var bot = Poll(Dialogue, clock: _clock);
        Ask("一");
        await ShowAsync(bot, "正在查找……");
        _whole.SetResult();
        await bot.UntilAsync(() => Said(Group).Length == 1);
        Assert.Equal(["答：一"], Group.FromBot.Single().Versions.Select(version => version.Text));
    }

    private async Task ShowAsync(TelegramBotUnderTest bot, string html)
    {
        await bot.UntilAsync(() => _show is not null);
        _show!(html);
    }

    /// <summary>The clock moves on in small steps, as clocks do, but no further than so many seconds at once.</summary>
    private async Task MoveUntilAsync(TelegramBotUnderTest bot, int seconds, Func<bool> reached)
    {
        for (var step = 0; step < seconds * 4 && !reached(); step++)
        {
            _clock.Advance(TimeSpan.FromSeconds(0.25));
            await Task.Delay(10, Stop);
        }

        await bot.UntilAsync(reached);
    }
}
