using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>What a transport owes that does not wait by itself.</summary>
public abstract class UnpacedTransportContract : TelegramTransportContract
{
    [Fact]
    public async Task The_wait_that_the_server_asks_for_is_a_value()
    {
        Server.Faults.Next("sendMessage", TelegramServerFault.FloodWait);
        var error = (await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("快")), Stop)).Error!;
        Assert.Equal((TelegramErrorKind.FloodWait, TimeSpan.FromSeconds(1), false), (error.Kind, error.RetryAfter, error.Uncertain));
    }
}
