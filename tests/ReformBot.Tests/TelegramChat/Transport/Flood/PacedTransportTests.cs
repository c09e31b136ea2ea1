using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Flood;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport.Flood;

public sealed class PacedTransportTests : TelegramTransportContract
{
    [Fact]
    public async Task What_the_server_postpones_is_sent_when_it_says_so_and_once()
    {
        Server.Faults.Next("sendMessage", TelegramServerFault.FloodWait, TelegramServerFault.FloodWait);
        var sending = Patient().SendMessageAsync(new(Person.Id, TelegramText.FromPlain("一")), Stop);
        while (!sending.IsCompleted)
        {
            await Task.Run(() => { }, Stop);
            Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.True((await sending).Succeeded);
        Assert.Equal(3, Server.Calls("sendMessage"));
        Assert.Single(World.Chat(Person.Id).FromBot);
    }

    [Fact]
    public async Task A_server_that_counts_never_has_to_refuse()
    {
        await RestartAsync(new TelegramServerOptions { EnforcesFloods = true });
        var transport = Patient();
        var chats = Enumerable.Range(100, 20).Select(id => World.Chat(id)).ToArray();
        var sending = Task.WhenAll(chats.SelectMany(chat => Enumerable.Range(1, 8), (chat, number) =>
            transport.SendMessageAsync(new(chat.Id, TelegramText.FromPlain($"{number}")), Stop)).ToArray());
        while (!sending.IsCompleted)
        {
            await Task.Run(() => { }, Stop);
            Clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.All(await sending, sent => Assert.True(sent.Succeeded));
        Assert.Equal(0, Server.Flood.Broken);
        Assert.All(chats, chat => Assert.Equal(Enumerable.Range(1, 8).Select(number => $"{number}"), chat.FromBot.Select(message => message.Text)));
    }

    private protected override ITelegramTransport Make(HttpMessageInvoker http, BotApiOptions options) => Make(http, options, Clock, new FloodLimits());

    /// <summary>For tests that move the clock while requests are under way: a busy machine lets days pass before the first is answered.</summary>
    private PacedTransport Patient() => Make(
        Own(new HttpMessageInvoker(BotApiHttp.CreateHandler())),
        new BotApiOptions(Server.Options.Token) { Address = Server.Address },
        TimeProvider.System,
        new FloodLimits { LongestTravel = TimeSpan.FromDays(1_000_000) });

    private PacedTransport Make(HttpMessageInvoker http, BotApiOptions options, TimeProvider limits, FloodLimits floods) =>
        Own(new PacedTransport(new BotApiTransport(http, options, limits), floods, Clock));
}
