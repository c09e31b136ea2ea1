using System.Text.Json;

namespace ReformBot.TelegramBot.Reading;

/// <summary>The Bot API's words behind the package's enumerations: edited_message is UpdateType.EditedMessage. What the package does not know is 0 in it.</summary>
internal static class EnumNames
{
    /// <summary>Empty for a value without a name.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Enum.GetName(value) is { } name ? JsonNamingPolicy.SnakeCaseLower.ConvertName(name) : "";

    /// <summary>Null for a word that the package does not know.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word)
                return value;
        }

        return null;
    }
}
