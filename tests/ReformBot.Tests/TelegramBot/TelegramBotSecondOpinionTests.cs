using ReformBot.TelegramBot;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.Tests.TelegramChat.Transport;

namespace ReformBot.Tests.TelegramBot;

public sealed class TelegramBotSecondOpinionTests : SecondOpinionContract
{
    private protected override ITelegramTransport Make(HttpMessageInvoker http, BotApiOptions options) => new TelegramBotTransport(http, options, TimeProvider.System);
}
