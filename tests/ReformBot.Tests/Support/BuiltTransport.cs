using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Tests.Support;

/// <summary>The transport that the build uses by default: what is tested end to end goes over Telegram.Bot in the full stack, over our own in the lean one.</summary>
internal static class BuiltTransport
{
    public static ITelegramTransport Make(HttpMessageInvoker http, BotApiOptions options) => BuiltParts.All.Transports[0].Value(http, options, TimeProvider.System);
}
