using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>Turnouts in few words. In a group a message says which one it answers.</summary>
internal static class Say
{
    public static Turnout Html(ChatEvent happened, string html, InlineKeyboard? buttons = null) => Html(happened, [html], buttons);

    /// <param name="messages">HTML of each; the buttons stand below the last.</param>
    public static Turnout Html(ChatEvent happened, IReadOnlyList<string> messages, InlineKeyboard? buttons) => new()
    {
        Messages = [.. messages.Select((html, i) => new OutgoingMessage
        {
            Html = html,
            ReplyTo = i == 0 && !happened.IsPrivate ? happened.MessageId : null,
            Buttons = i == messages.Count - 1 ? buttons : null,
        })],
    };

    /// <summary>Other text for the message that the pressed button stands under; a new one when it can no longer be seen.</summary>
    public static Turnout InPlace(ChatEvent pressed, string html, InlineKeyboard? buttons) => pressed.IsStale
        ? Html(pressed, html, buttons)
        : new Turnout { Messages = [new OutgoingMessage { Kind = OutgoingKind.Edit, Target = pressed.MessageId, Html = html, Buttons = buttons }] };

    public static Turnout Toast(string words) => new() { Toast = words };

    public static Turnout With(this Turnout turnout, params IEnumerable<Note> notes) => turnout with { Notes = [.. turnout.Notes, .. notes] };
}
