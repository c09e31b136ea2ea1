using System.Text;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Events;

/// <summary>To whom a message is addressed, and what is left of it without the address.</summary>
internal static class Addressing
{
    /// <summary>A command counts only at the beginning: a person may write about /start.</summary>
    public static (string Text, AddressedCommand? Command, bool IsMentioned) Read(TelegramMessage message, TelegramUser me)
    {
        var text = message.Text ?? message.Caption ?? "";
        if (message.Text is null)
            return (text.Trim(), null, IsMentioned: me.Username is { } name && text.Contains("@" + name, StringComparison.OrdinalIgnoreCase));
        var mentions = message.Entities.Where(entity => Lies(entity, text) && IsMention(entity, text, me)).ToList();
        var command = message.Entities.FirstOrDefault(entity => entity is { Type: "bot_command", Offset: 0 } && Lies(entity, text)) is { } first
            ? Command(text.Substring(first.Offset, first.Length), me)
            : null;
        var cut = command is null ? mentions : [.. mentions, message.Entities.First(entity => entity is { Type: "bot_command", Offset: 0 })];
        return (Without(text, cut), command, mentions.Count > 0);
    }

    private static bool Lies(TelegramEntity entity, string text) => entity is { Offset: >= 0, Length: > 0 } && entity.Length <= text.Length - entity.Offset;

    private static bool IsMention(TelegramEntity entity, string text, TelegramUser me) => entity.Type switch
    {
        "mention" => me.Username is { } name && text.AsSpan(entity.Offset + 1, entity.Length - 1).Equals(name, StringComparison.OrdinalIgnoreCase),
        "text_mention" => entity.User?.Id == me.Id,
        _ => false,
    };

    private static AddressedCommand Command(string written, TelegramUser me)
    {
        var at = written.IndexOf('@', StringComparison.Ordinal);
        var name = (at < 0 ? written[1..] : written[1..at]).ToLowerInvariant();
        return new AddressedCommand(name, IsForAnother: at >= 0 && !written[(at + 1)..].Equals(me.Username, StringComparison.OrdinalIgnoreCase));
    }

    private static string Without(string text, IEnumerable<TelegramEntity> cut)
    {
        var rest = new StringBuilder();
        var at = 0;
        foreach (var entity in cut.OrderBy(entity => entity.Offset))
        {
            if (entity.Offset < at)
                continue;
            rest.Append(text, at, entity.Offset - at);
            at = entity.Offset + entity.Length;
        }

        return rest.Append(text, at, text.Length - at).ToString().Trim();
    }
}
