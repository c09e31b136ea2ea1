using System.Text.Json.Serialization;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>Something to be sent, as the journal keeps it until it has arrived.</summary>
internal sealed record OutgoingMessage
{
    public OutgoingKind Kind { get; init; }

    /// <summary>Sealed when stored.</summary>
    [JsonIgnore]
    public ChatAddress Address { get; init; } = new(0, null);

    /// <summary>Keyed hash of the chat, whose order it keeps.</summary>
    public string Chat { get; init; } = "";

    public long? Topic { get; init; }

    /// <summary>HTML of the Bot API; of a document the caption.</summary>
    public string Html { get; init; } = "";

    public InlineKeyboard? Buttons { get; init; }

    /// <summary>The message that is answered.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>Of <see cref="OutgoingKind.Edit"/>.</summary>
    public long? Target { get; init; }

    /// <summary>Of <see cref="OutgoingKind.Document"/>: id in the library.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The greatest message id of this chat that was known when it was handed over: its own is greater.</summary>
    public long AfterInChat { get; init; }

    /// <summary>The same of the count that chats share at the public server.</summary>
    public long AfterShared { get; init; }

    /// <summary>The question whose answer this is, so that an edited question finds it; 0 when it is none.</summary>
    public long Question { get; init; }

    [JsonIgnore]
    public TelegramText Text => TelegramText.FromHtml(Html);
}
