using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>The server does not take this bot: the token is wrong or was revoked, or another process runs the same bot. The message is for the operator.</summary>
public sealed class BotRefusedException : Exception
{
    public BotRefusedException()
    {
    }

    public BotRefusedException(string message)
        : base(message)
    {
    }

    public BotRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TelegramErrorKind Kind { get; init; }

    public static BotRefusedException Of(TelegramError error) => new(error.Kind switch
    {
        TelegramErrorKind.Unauthorized => "The server refuses the token: it is wrong or was revoked. Get a new one from @BotFather.",
        TelegramErrorKind.NotFound => "The server knows no such bot: the token is incomplete, or the address is no Bot API server.",
        TelegramErrorKind.Conflict => $"Another process runs this bot ({error.Description}). Stop it first.",
        TelegramErrorKind.NotTelegram => $"What answers at this address is no Bot API server ({error.Description}): a proxy, or a page to sign in.",
        _ => error.Description,
    })
    {
        Kind = error.Kind,
    };
}
