using System.Collections.Immutable;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading.Encodings;

/// <summary>Characters with how sure they are, or the reason why there are none.</summary>
/// <param name="Text">Without byte order mark; empty with a problem.</param>
/// <param name="Problem">Null when the text was decoded.</param>
/// <param name="Warnings">What was guessed.</param>
internal sealed record DecodedText(string Text, Message? Problem, ImmutableArray<Message> Warnings)
{
    public static DecodedText Sure(string text) => new(text, Problem: null, []);

    public static DecodedText Guessed(string text, string encoding) =>
        new(text, Problem: null, [Message.Of(MessageCode.EncodingGuessed, encoding)]);

    public static DecodedText Failed(MessageCode code, params ReadOnlySpan<string> arguments) => new("", Message.Of(code, arguments), []);
}
