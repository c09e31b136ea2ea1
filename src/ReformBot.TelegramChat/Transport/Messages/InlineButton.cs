namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>A button that sends its data back, or opens an address.</summary>
public sealed record InlineButton(string Text)
{
    /// <summary>1–64 bytes of UTF-8.</summary>
    public string? CallbackData { get; init; }

    public string? Url { get; init; }

    public static InlineButton Calling(string text, string data) => new(text) { CallbackData = data };

    public static InlineButton Opening(string text, string url) => new(text) { Url = url };
}
