namespace ReformBot.TelegramChat.Transport;

/// <summary>What the Bot API allows (core.telegram.org/bots/api); inclusive. Texts are counted in UTF-16 units after entities were parsed.</summary>
public static class TelegramLimits
{
    public const int MessageLength = 4096;
    public const int CaptionLength = 1024;
    public const int CallbackAnswerLength = 200;

    /// <summary>In UTF-8 bytes; at least one.</summary>
    public const int CallbackDataBytes = 64;

    public const int Buttons = 100;
    public const int ButtonsInARow = 8;
    public const int Commands = 100;
    public const int CommandNameLength = 32;
    public const int CommandDescriptionLength = 256;
    public const int DescriptionLength = 512;
    public const int ShortDescriptionLength = 120;

    /// <summary>Multipart uploads through the public server; a local one takes more, which nobody should have to download in a chat.</summary>
    public const int DocumentBytes = 50 * 1024 * 1024;

    public const int UpdatesAtOnce = 100;
    public const int SecretTokenLength = 256;
}
