using System.Globalization;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>Names of the notes that delivery keeps.</summary>
internal static class ChatNotes
{
    /// <summary>In the scope of a chat: it takes nothing more.</summary>
    public const string Gone = "gone";

    /// <summary>In the scope of <see cref="Delivery"/>: the greatest message id that was known.</summary>
    public const string Highest = "highest";

    /// <summary>The scope of the ids that were taken last of the count that chats share: place in the ring → id.</summary>
    public const string Taken = "taken ids";

    /// <summary>Ids that are kept: at 30 messages a second and as many questions more than a minute.</summary>
    public const int TakenKept = 4_096;

    /// <summary>A blocked bot is told when it is started again; a note that was missed should not silence it for ever.</summary>
    public static readonly TimeSpan GoneLives = TimeSpan.FromDays(30);

    /// <summary>Bots may edit their messages for 48 hours in groups; nobody corrects a question after that.</summary>
    public static readonly TimeSpan AnswersLive = TimeSpan.FromHours(48);

    /// <summary>Who comes back later begins with a message, whose id is the greatest then.</summary>
    public static readonly TimeSpan HighestLives = TimeSpan.FromDays(90);

    /// <summary>The chats that were apologised to: not again for the next part of what was missed.</summary>
    public static readonly TimeSpan ApologyLives = TimeSpan.FromMinutes(10);

    public const string Apologised = "apologised";

    /// <summary>The scope of a chat's ids. Not the chat's own scope, which goes along when a group moves: its ids begin anew then.</summary>
    public static string Delivery(string chat) => $"{chat}/delivery";

    /// <summary>The scope of the messages that answer a question: part → message id.</summary>
    public static string AnswersTo(string chat, long question) => string.Create(CultureInfo.InvariantCulture, $"{chat}/answers/{question}");

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static long Number(string? note) => long.TryParse(note, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
