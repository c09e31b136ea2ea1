namespace ReformBot.TelegramChat.Rendering;

/// <summary>Places where a text may be cut without leaving half a character.</summary>
internal static class Surrogates
{
    public static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);

    /// <summary>This place or the one before it.</summary>
    public static int Before(string text, int at) => Splits(text, at) ? at - 1 : at;

    /// <summary>The beginning of a text, with … when something is left out.</summary>
    /// <param name="most">UTF-16 units, … included.</param>
    public static string Shorten(string text, int most) => text.Length <= most ? text : text[..Before(text, most - 1)] + "…";
}
