namespace ReformBot.Cli.Terminal;

/// <summary>
/// Text of documents and of users on its way to a terminal: an escape sequence in a file must not move the cursor, and a character
/// that turns the direction of writing must not make an amount read backwards.
/// </summary>
internal static class SafeText
{
    private const char Shown = '\ufffd';

    /// <summary>Keeps line ends; a tab becomes a space.</summary>
    public static string Of(string text) => NeedsCare(text) ? Cleaned(text, '\n') : text;

    /// <summary>On one line: line ends become spaces.</summary>
    public static string OfLine(string text) => NeedsCare(text) || text.Contains('\n', StringComparison.Ordinal) ? Cleaned(text, ' ') : text;

    private static bool NeedsCare(string text)
    {
        foreach (var character in text)
        {
            if (character != '\n' && IsUnsafe(character))
                return true;
        }

        return false;
    }

    /// <summary>Same length as <paramref name="text"/>, so that spans keep their place.</summary>
    private static string Cleaned(string text, char lineEnd) => string.Create(text.Length, (text, lineEnd), static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from.text[i] switch
            {
                '\n' => from.lineEnd,
                '\r' or '\t' or '\v' or '\f' or '\u2028' or '\u2029' => ' ',
                var other when IsUnsafe(other) => Shown,
                var other => other,
            };
        }
    });

    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';
}
