using System.Text.Json.Serialization;

namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>Buttons below a message, row by row. An edit without a keyboard takes the buttons away.</summary>
public sealed record InlineKeyboard([property: JsonPropertyName("inline_keyboard")] IReadOnlyList<IReadOnlyList<InlineButton>> Rows)
{
    public static InlineKeyboard Of(params IReadOnlyList<InlineButton>[] rows) => new(rows);
}
