using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Tests.TelegramChat.Transport.BotApi;

public sealed class BotApiSecondOpinionTests : SecondOpinionContract
{
    private protected override ITelegramTransport Make(HttpMessageInvoker http, BotApiOptions options) => new BotApiTransport(http, options, TimeProvider.System);
}
