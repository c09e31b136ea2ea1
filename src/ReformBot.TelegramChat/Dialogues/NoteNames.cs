using System.Security.Cryptography;
using System.Text;
using ReformBot.TelegramChat.Events;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>
/// Names of the dialogue's notes. All of a chat lie in one scope, so that a chat that is gone can be forgotten and one that moved can be moved; a chat's
/// events come one after the other, so that what is counted there is never counted at the same time elsewhere.
/// </summary>
internal static class NoteNames
{
    /// <summary>Of the bot itself.</summary>
    public const string Bot = "bot";

    public const string Paused = "paused";
    public const string Unanswered = "unanswered";
    public const string Feedback = "feedback";
    public const string Place = "place";

    public static string OfPerson(string person) => "person/" + person;

    public static string Figures(DateOnly day) => $"figures/{day:yyyy-MM-dd}";

    /// <summary>One conversation: of a private chat, of a person in a group, and there in each topic.</summary>
    public static string Talk(ChatEvent happened, string what) =>
        happened.IsPrivate ? $"talk/{what}" : $"talk/{happened.Topic ?? 0}/{happened.Person}/{what}";

    public static string Shown(string key) => "shown/" + key;

    public static string Verdict(string key, string person) => $"verdict/{key}/{person}";

    /// <summary>Of what was shown for an event; the same when the event is worked on again, or the question edited.</summary>
    public static string KeyOf(ChatEvent happened) => Hash($"{happened.Chat}|{happened.MessageId}|{happened.Data}");

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
}
