using FsCheck;
using FsCheck.Fluent;
using ReformBot.TelegramChat.Transport.Flood;

namespace ReformBot.Tests.TelegramChat.Transport.Flood;

/// <summary>The schedule alone, in a time that the test makes up: requests come, travel for a while, are answered or postponed.</summary>
public sealed class FloodScheduleTests
{
    private static readonly FloodLimits Limits = new();

    [Fact]
    public void No_schedule_breaks_a_limit_wherever_in_its_travel_a_request_arrives() =>
        Prop.ForAll(Runs(), run =>
        {
            var sent = FloodSimulation.Run(Limits, run);
            foreach (var arrival in new Func<FloodSimulation.Sent, TimeSpan>[] { one => one.Start, one => one.End, one => one.Chance })
            {
                if (!Keeps(sent.Select(arrival), Limits.Overall))
                    return false;
                foreach (var chat in sent.Where(one => !one.Passing).GroupBy(one => one.Chat))
                {
                    if (!Keeps(chat.Select(arrival), chat.Key < 0 ? Limits.InAGroup : Limits.InAChat))
                        return false;
                }
            }

            return true;
        }).Check(Many);

    [Fact]
    public void Order_in_a_chat_holds_and_nothing_is_lost_or_sent_twice() =>
        Prop.ForAll(Runs(), run =>
        {
            var sent = FloodSimulation.Run(Limits, run).Where(one => !one.Passing && !one.Postponed).ToArray();
            return sent.GroupBy(one => one.Chat).All(chat => chat.Select(one => one.Number).SequenceEqual(chat.Select(one => one.Number).Order()))
                && sent.Select(one => one.Number).Order().SequenceEqual(run.Where(one => !one.Passing).Select(one => one.Number).Order());
        }).Check(Many);

    [Fact]
    public void A_chat_that_was_told_to_wait_is_left_alone_until_then() =>
        Prop.ForAll(Runs(), run =>
        {
            var sent = FloodSimulation.Run(Limits, run);
            return sent.Where(one => one.Postponed).All(refused => sent
                .Where(one => one.Chat == refused.Chat && one.Start > refused.Start)
                .All(one => one.Start >= refused.End + FloodSimulation.Wait));
        }).Check(Many);

    /// <summary>However many chats are busy, a new one has its turn after those that were ready before it: within a round, not after their backlog.</summary>
    [Fact]
    public void One_busy_chat_and_many_others_starve_nobody()
    {
        var crowd = Enumerable.Range(0, 100).SelectMany(chat => Enumerable.Range(0, 10).Select(message => new FloodSimulation.Asked(
            (chat * 10) + message, chat + 1, TimeSpan.Zero, Travel: TimeSpan.FromMilliseconds(20), Postponed: false, Passing: false)));
        var late = new FloodSimulation.Asked(5000, 777, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(20), Postponed: false, Passing: false);
        var sent = FloodSimulation.Run(Limits, [.. crowd, late]);
        Assert.InRange(sent.Single(one => one.Number == 5000).Start, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_slow_chat_delays_no_other()
    {
        var slow = new FloodSimulation.Asked(0, 1, TimeSpan.Zero, TimeSpan.FromSeconds(60), Postponed: false, Passing: false);
        var others = Enumerable.Range(1, 20).Select(number => new FloodSimulation.Asked(
            number, number + 1, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(20), Postponed: false, Passing: false));
        Assert.All(FloodSimulation.Run(Limits, [slow, .. others]).Skip(1), one => Assert.Equal(TimeSpan.FromSeconds(1), one.Start));
    }

    [Fact]
    public void A_short_burst_goes_at_once_and_then_one_a_second()
    {
        var asked = Enumerable.Range(0, 9).Select(number => new FloodSimulation.Asked(number, 5, TimeSpan.Zero, TimeSpan.Zero, Postponed: false, Passing: false));
        Assert.Equal([0, 0, 0, 3, 3, 3, 6, 6, 6], FloodSimulation.Run(Limits, [.. asked]).Select(one => (int)one.Start.TotalSeconds));
    }

    [Fact]
    public void A_typing_mark_waits_for_nothing_and_delays_no_message()
    {
        var schedule = new FloodSchedule(Limits);
        var message = schedule.Enqueue(FloodLane.Message(5), TimeSpan.Zero);
        Assert.Null(schedule.Pass(FloodLane.Mark(5), TimeSpan.Zero));
        Assert.Same(message, schedule.Take(TimeSpan.Zero));
        Assert.Null(schedule.Pass(FloodLane.Mark(5), TimeSpan.Zero));
        schedule.Finish(message, TimeSpan.Zero);
        Assert.NotNull(schedule.Pass(FloodLane.Mark(5), TimeSpan.Zero));
        var marks = Enumerable.Range(100, 40).Count(chat => schedule.Pass(FloodLane.Mark(chat), TimeSpan.Zero) is not null);
        Assert.Equal(19, marks);
        schedule.Enqueue(FloodLane.Message(6), TimeSpan.Zero);
        Assert.NotNull(schedule.Take(TimeSpan.Zero));
    }

    [Fact]
    public void Three_chats_told_to_wait_mean_the_whole_bot_and_one_does_not()
    {
        var schedule = new FloodSchedule(Limits);
        for (var chat = 1; chat <= 3; chat++)
        {
            Assert.Equal(TimeSpan.Zero, schedule.Blocked(FloodLane.Message(99), TimeSpan.Zero));
            schedule.Enqueue(FloodLane.Message(chat), TimeSpan.Zero);
            var ticket = schedule.Take(TimeSpan.Zero)!;
            schedule.Block(ticket, TimeSpan.Zero, TimeSpan.FromSeconds(7));
            schedule.Finish(ticket, TimeSpan.Zero);
        }

        schedule.Enqueue(FloodLane.Message(99), TimeSpan.Zero);
        Assert.Null(schedule.Take(TimeSpan.FromSeconds(6.9)));
        Assert.NotNull(schedule.Take(TimeSpan.FromSeconds(7)));
    }

    [Fact]
    public void Nothing_is_kept_of_chats_that_are_done()
    {
        var schedule = new FloodSchedule(Limits);
        for (var second = 0; second < 20_000; second++)
        {
            schedule.Enqueue(FloodLane.Message(second + 1), TimeSpan.FromSeconds(second));
            schedule.Finish(schedule.Take(TimeSpan.FromSeconds(second))!, TimeSpan.FromSeconds(second));
            Assert.InRange(schedule.Chats, 1, 70);
        }
    }

    private static Config Many => Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120);

    /// <summary>Requests in a few chats and groups, at moments close together, quick and slow, some postponed by the server.</summary>
    private static Arbitrary<FloodSimulation.Asked[]> Runs() => Arb.From(Gen.ArrayOf(
        from chat in Gen.Elements<long>(1, 2, 3, 4, 5, 6, 7, 8, -1, -2)
        from at in Gen.Choose(0, 8_000)
        from travel in Gen.Frequency((6, Gen.Choose(0, 80)), (1, Gen.Choose(80, 4_900)))
        from postponed in Gen.Frequency((15, Gen.Constant(false)), (1, Gen.Constant(true)))
        from passing in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new FloodSimulation.Asked(0, chat, TimeSpan.FromMilliseconds(at), TimeSpan.FromMilliseconds(travel), postponed && !passing, passing))
        .Select(asked => asked.OrderBy(one => one.At).Select((one, number) => one with { Number = number }).ToArray()));

    private static bool Keeps(IEnumerable<TimeSpan> arrivals, IReadOnlyList<FloodLimit> limits)
    {
        var times = arrivals.Order().ToArray();
        return limits.All(limit => Enumerable.Range(0, Math.Max(0, times.Length - limit.Count)).All(first => times[first + limit.Count] - times[first] > limit.Period));
    }
}
