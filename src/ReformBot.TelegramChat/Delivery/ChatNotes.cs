using System.Globalization;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>Names of the notes that delivery keeps.</summary>
internal static class ChatNotes
{
    /// <summary>In the scope of a chat: it takes nothing more.</summary>
    public const string Gone = "gone";

    /// <summary>A blocked bot is told when it is started again; a note that was missed should not silence it for ever.</summary>
    public static readonly TimeSpan GoneLives = TimeSpan.FromDays(30);

    /// <summary>Bots may edit their messages for 48 hours in groups; nobody corrects a question after that.</summary>
    public static readonly TimeSpan AnswersLive = TimeSpan.FromHours(48);

    /// <summary>The scope of the messages that answer a question: part → message id.</summary>
    public static string AnswersTo(string chat, long question) => string.Create(CultureInfo.InvariantCulture, $"{chat}/answers/{question}");
}
