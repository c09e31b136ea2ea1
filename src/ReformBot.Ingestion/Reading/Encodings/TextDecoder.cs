using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading.Encodings;

/// <summary>
/// Bytes to characters: a byte order mark decides, then strict UTF-8, then the better of UTF-16 and GB18030 if what comes out looks like
/// Chinese. What does not is refused: a wrong guess would be stored, cited and believed.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Simplified Chinese reaches .97 and more; Big5, Shift-JIS and Cyrillic read as GB18030 stay below. Korean does not always.</summary>
    private const double LeastShareOfCommon = 0.8;

    /// <summary>Enough to judge by; the whole text is decoded strictly anyway.</summary>
    private const int Sample = 20_000;

    private static readonly SearchValues<char> NeverInText = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001b\u001c\u001d\u001e\u001f");

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = Characters(bytes);
        return decoded.Problem is null && decoded.Text.AsSpan().ContainsAny(NeverInText) ? DecodedText.Failed(MessageCode.Binary) : decoded;
    }

    private static DecodedText Characters(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark.Of(bytes) is { } mark)
            return Marked(bytes[mark.Length..], mark);
        if (!bytes.Contains((byte)0) && Utf8.IsValid(bytes))
            return DecodedText.Sure(Encoding.UTF8.GetString(bytes));
        return Guess(bytes);
    }

    private static DecodedText Marked(ReadOnlySpan<byte> bytes, ByteOrderMark mark) =>
        TryDecode(mark.Encoding, bytes) is { } text
            ? DecodedText.Sure(text)
            : DecodedText.Failed(MessageCode.BadBytes, mark.Name, mark.Length == 3 ? LineOfFirstBadByte(bytes) : "?");

    private static DecodedText Guess(ReadOnlySpan<byte> bytes)
    {
        if (IsNearlyUtf8(bytes))
            return DecodedText.Failed(MessageCode.BadBytes, "UTF-8", LineOfFirstBadByte(bytes));
        (string Text, string Name, double Share) best = ("", "", 0);
        foreach (var (encoding, name, countAscii) in new[]
        {
            (StrictEncodings.Gb18030, "GB18030", false),
            (StrictEncodings.Utf16Little, "UTF-16LE", true),
            (StrictEncodings.Utf16Big, "UTF-16BE", true),
        })
        {
            if (TryDecode(encoding, bytes) is { } text && ShareOfCommon(text, countAscii) is var share && share > best.Share)
                best = (text, name, share);
        }

        if (best.Share >= LeastShareOfCommon)
            return DecodedText.Guessed(best.Text, best.Name);
        return DecodedText.Failed(bytes.Contains((byte)0) ? MessageCode.Binary : MessageCode.UnknownEncoding);
    }

    /// <summary>
    /// Letters of ASCII are two bytes in UTF-16 and then a strong sign of it; in GB18030 they say nothing.
    /// </summary>
    private static double ShareOfCommon(string text, bool countAscii)
    {
        var (common, all) = (0, 0);
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (character < 128)
            {
                var counted = countAscii ? 1 : 0;
                all += counted;
                common += character is '\0' ? 0 : counted;
                continue;
            }

            all++;
            common += CommonCharacters.Contains(character) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)common / all;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A text cut off in a character, or with a few bad bytes, is a broken UTF-8 text and nothing else.</summary>
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty && good + bad < Sample)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var consumed);
            if (status == OperationStatus.Done && rune.Value == 0)
                return false;
            good += status == OperationStatus.Done && consumed > 2 ? 1 : 0;
            bad += status == OperationStatus.Done ? 0 : 1;
            bytes = bytes[consumed..];
        }

        return bad * 20 <= good && good > 0;
    }

    private static string LineOfFirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[consumed..];
        }

        return line.ToString(CultureInfo.InvariantCulture);
    }
}
