namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>Somebody pressed a button: not necessarily the person whose answer it stands under.</summary>
public sealed record TelegramCallbackQuery
{
    public string Id { get => field ?? ""; init; }

    public TelegramUser From { get => field ?? new(); init; }

    /// <summary>The message with the button; of an old one only chat and id are known (<see cref="TelegramMessage.Date"/> is 0).</summary>
    public TelegramMessage? Message { get; init; }

    /// <summary>As the button had it, though a changed app can send anything.</summary>
    public string? Data { get; init; }
}
