using System.Net;
using System.Net.Sockets;
using ReformBot.TelegramChat.Transport;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>What the network does to a request, and what the error says about how far it got.</summary>
public abstract partial class TelegramTransportContract
{
    public static TheoryData<string, TelegramErrorKind, bool, int> Faults => new()
    {
        { nameof(TelegramServerFault.InternalError), TelegramErrorKind.ServerFailed, true, 0 },
        { nameof(TelegramServerFault.BadGateway), TelegramErrorKind.NotTelegram, true, 0 },
        { nameof(TelegramServerFault.BadGatewayAfter), TelegramErrorKind.NotTelegram, true, 1 },
        { nameof(TelegramServerFault.ProxyPage), TelegramErrorKind.NotTelegram, true, 0 },
        { nameof(TelegramServerFault.ProxyForbids), TelegramErrorKind.NotTelegram, false, 0 },
        { nameof(TelegramServerFault.HalfJson), TelegramErrorKind.NotTelegram, true, 1 },
        { nameof(TelegramServerFault.CutInside), TelegramErrorKind.Unreachable, true, 1 },
        { nameof(TelegramServerFault.CutBefore), TelegramErrorKind.Unreachable, true, 0 },
        { nameof(TelegramServerFault.CutAfter), TelegramErrorKind.Unreachable, true, 1 },
        { nameof(TelegramServerFault.NoResult), TelegramErrorKind.NotTelegram, true, 1 },
    };

    /// <summary>Whoever repeats what was taken sends twice: what may have been taken is uncertain, and the transport itself never repeats.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_a_value_that_says_whether_the_message_may_be_there(string fault, TelegramErrorKind kind, bool uncertain, int taken)
    {
        // The kept connection of an earlier request is what a handler repeats on by itself.
        await Transport.GetMeAsync(Stop);
        Server.Faults.Next("sendMessage", Enum.Parse<TelegramServerFault>(fault));
        var sent = await Transport.SendMessageAsync(new(Person.Id, Some), Stop);
        Assert.Equal((kind, uncertain), (sent.Error!.Kind, sent.Error.Uncertain));
        Assert.True(sent.Error.Transient);
        Assert.Equal((1, taken), (Server.Calls("sendMessage"), World.Chat(Person.Id).FromBot.Count()));
        Assert.True((await Transport.SendMessageAsync(new(Person.Id, Some), Stop)).Succeeded);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_in_time()
    {
        Server.Faults.Next("sendMessage", TelegramServerFault.Hangs);
        var sending = Transport.SendMessageAsync(new(Person.Id, Some), Stop);
        await UntilAsync(() => World.Chat(Person.Id).FromBot.Any());
        Clock.Advance(TimeSpan.FromMinutes(1));
        var error = (await sending).Error!;
        Assert.Equal((TelegramErrorKind.Unreachable, true), (error.Kind, error.Uncertain));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = new Uri($"http://{taken.LocalEndpoint}");
        taken.Stop();
        var sent = await Make(address, Server.Options.Token).SendMessageAsync(new(Person.Id, Some), Stop);
        Assert.Equal((TelegramErrorKind.Unreachable, false), (sent.Error!.Kind, sent.Error.Uncertain));
    }

    [Theory]
    [InlineData("4200:another_one", TelegramErrorKind.Unauthorized)]
    [InlineData("no-token-at-all", TelegramErrorKind.NotFound)]
    public async Task A_wrong_or_revoked_token_is_said_and_never_shown(string token, TelegramErrorKind kind)
    {
        var me = await Make(Server.Address, token).GetMeAsync(Stop);
        Assert.Equal(kind, me.Error!.Kind);
        Assert.False(me.Error.Transient);
        Assert.DoesNotContain(token, me.ToString(), StringComparison.Ordinal);
        await RestartAsync(new TelegramServerOptions());
    }

    [Fact]
    public async Task Cancelling_throws_and_leaves_the_transport_usable()
    {
        using var cancel = new CancellationTokenSource();
        var poll = Transport.GetUpdatesAsync(new(0, TimeSpan.FromSeconds(50)), cancel.Token);
        await UntilAsync(() => World.HasPoll);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);
        Assert.True((await Transport.GetMeAsync(Stop)).Succeeded);
    }

    [Fact]
    public async Task Half_an_answer_to_a_poll_loses_no_update()
    {
        World.Say(Person, "一");
        Server.Faults.Next("getUpdates", TelegramServerFault.HalfJson);
        Assert.True((await Transport.GetUpdatesAsync(new(0, TimeSpan.Zero), Stop)).FailedBy(TelegramErrorKind.NotTelegram));
        Assert.Equal("一", Assert.Single(await PollAsync(0)).Message!.Text);
    }
}
