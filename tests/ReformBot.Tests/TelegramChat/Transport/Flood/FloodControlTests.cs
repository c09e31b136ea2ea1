using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Flood;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport.Flood;

public sealed class FloodControlTests : IDisposable
{
    private static readonly TelegramResult<bool> Done = new(true);

    private readonly ManualTimeProvider _clock = new();
    private readonly FloodControl _control;

    public FloodControlTests() => _control = new FloodControl(new FloodLimits(), _clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _control.Dispose();

    [Fact]
    public async Task The_next_of_a_chat_starts_when_the_one_before_was_answered()
    {
        var first = new TaskCompletionSource<TelegramResult<bool>>();
        var started = false;
        var sending = Send(1, () => first.Task);
        var next = Send(1, () =>
        {
            started = true;
            return Task.FromResult(Done);
        });
        await Send(2, () => Task.FromResult(Done));
        Assert.False(started);
        first.SetResult(Done);
        await Task.WhenAll(sending, next);
        Assert.True(started);
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_up_nobody()
    {
        var first = new TaskCompletionSource<TelegramResult<bool>>();
        var sending = Send(1, () => first.Task);
        using var cancel = new CancellationTokenSource();
        var sent = false;
        var givenUp = _control.RunAsync(FloodLane.Message(1), () =>
        {
            sent = true;
            return Task.FromResult(Done);
        }, cancel.Token);
        var last = Send(1, () => Task.FromResult(Done));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        first.SetResult(Done);
        await Task.WhenAll(sending, last);
        Assert.False(sent);
    }

    [Fact]
    public async Task A_request_that_breaks_leaves_its_chat_free()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Send(1, () => throw new InvalidOperationException("broken")));
        Assert.True((await Send(1, () => Task.FromResult(Done))).Succeeded);
    }

    [Fact]
    public async Task A_wait_of_hours_is_an_error_for_this_and_for_what_comes_meanwhile()
    {
        var hours = new TelegramError(TelegramErrorKind.FloodWait, 429, "Too Many Requests: retry after 7200") { RetryAfter = TimeSpan.FromHours(2) };
        var times = 0;
        Assert.True((await Send(1, Refuse)).FailedBy(TelegramErrorKind.FloodWait));
        _clock.Advance(TimeSpan.FromHours(1));
        var later = await Send(1, Refuse);
        Assert.Equal((TimeSpan.FromHours(1), 1), (later.Error!.RetryAfter, times));
        Assert.True((await Send(2, () => Task.FromResult(Done))).Succeeded);

        Task<TelegramResult<bool>> Refuse()
        {
            times++;
            return Task.FromResult(new TelegramResult<bool>(hours));
        }
    }

    [Fact]
    public async Task A_mark_that_has_to_wait_is_left_out()
    {
        var first = new TaskCompletionSource<TelegramResult<bool>>();
        var sending = Send(1, () => first.Task);
        Assert.True((await _control.RunAsync(FloodLane.Mark(1), () => Task.FromResult(Done), Stop)).FailedBy(TelegramErrorKind.LeftOut));
        Assert.True((await _control.RunAsync(FloodLane.Mark(2), () => Task.FromResult(Done), Stop)).Succeeded);
        first.SetResult(Done);
        await sending;
    }

    [Fact]
    public async Task The_timer_calls_those_who_wait()
    {
        for (var number = 0; number < 3; number++)
            await Send(1, () => Task.FromResult(Done));
        var fourth = Send(1, () => Task.FromResult(Done));
        _clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(fourth.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True((await fourth).Succeeded);
    }

    private Task<TelegramResult<bool>> Send(long chat, Func<Task<TelegramResult<bool>>> send) => _control.RunAsync(FloodLane.Message(chat), send, Stop);
}
