using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Transport;

namespace ReformBot.Cli.Telegramming;

/// <summary>Why the server does not take the bot, as one line that says what to do.</summary>
internal static class TelegramRefusal
{
    public static CommandFailure Of(BotRefusedException refused, Screen screen) => new(screen.Say(Chinese(refused), refused.Message), refused);

    public static string Chinese(BotRefusedException refused) => refused.Kind switch
    {
        TelegramErrorKind.Unauthorized => "服务器不认这个令牌：写错了，或已被撤销。请向 @BotFather 索取新的",
        TelegramErrorKind.NotFound => "服务器上没有这个机器人：令牌不完整，或 --telegram-api 不是 Bot API 服务器的地址",
        TelegramErrorKind.Conflict => "另一个进程正在运行同一个机器人，请先把它停掉",
        TelegramErrorKind.NotTelegram => "这个地址回的不是 Bot API（可能是代理或登录页面），请检查网络、代理和 --telegram-api",
        _ => refused.Message,
    };
}
