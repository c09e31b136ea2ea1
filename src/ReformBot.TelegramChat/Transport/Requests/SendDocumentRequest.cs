using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Transport.Requests;

/// <summary>A file, at most <see cref="TelegramLimits.DocumentBytes"/>.</summary>
public sealed record SendDocumentRequest(long ChatId, string FileName, ReadOnlyMemory<byte> Content)
{
    /// <summary>The name without characters that would end it in the head of a part, or make it a path.</summary>
    public string SentName =>
        string.Concat(FileName.Select(character => character is '"' or '\\' or '/' || char.IsControl(character) ? '_' : character));

    /// <summary>At most <see cref="TelegramLimits.CaptionLength"/>.</summary>
    public TelegramText? Caption { get; init; }

    public long? MessageThreadId { get; init; }

    public ReplyTarget? ReplyTo { get; init; }

    public InlineKeyboard? Keyboard { get; init; }
}
