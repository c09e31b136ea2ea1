using System.Globalization;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading;

/// <summary>Whether a text that was read can be a document.</summary>
internal static class ReadableText
{
    /// <summary>Null when it can.</summary>
    public static Message? Refuse(string text, IngestionOptions options)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Message.Of(MessageCode.NoText);
        if (text.Length <= options.GreatestLineCharacters)
            return null;
        var longest = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            longest = Math.Max(longest, line.Length);
        return longest <= options.GreatestLineCharacters
            ? null
            : Message.Of(MessageCode.LineTooLong, longest.ToString(CultureInfo.InvariantCulture), options.GreatestLineCharacters.ToString(CultureInfo.InvariantCulture));
    }
}
