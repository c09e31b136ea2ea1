namespace ReformBot.TelegramChat.Transport.Requests;

/// <summary>Stops the button's waiting mark; with a text (at most 200 UTF-16 units), shows it.</summary>
public sealed record AnswerCallbackQueryRequest(string CallbackQueryId)
{
    public string? Text { get; init; }

    /// <summary>In a box that has to be closed, not for a moment on top.</summary>
    public bool ShowAlert { get; init; }
}
