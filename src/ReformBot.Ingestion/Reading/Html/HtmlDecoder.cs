using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading.Encodings;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>
/// The encoding of a page: a byte order mark, else UTF-8 that is valid and not only ASCII (pages are converted more often than their meta
/// element is), else what the page declares, else what the bytes look like.
/// </summary>
internal static partial class HtmlDecoder
{
    /// <summary>The standard asks for the declaration within 1,024 bytes; pages put scripts before it.</summary>
    private const int Head = 4096;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var declared = DeclaredName(bytes);
        var decoded = TextDecoder.Decode(bytes);
        if (ByteOrderMark.Of(bytes) is not null || declared is null || StrictEncodings.Named(declared) is not { } encoding)
            return decoded;
        if (bytes.IndexOfAnyInRange((byte)128, (byte)255) < 0)
            return decoded;
        if (Utf8.IsValid(bytes))
            return Equals(encoding, StrictEncodings.Utf8) ? decoded : Contradicted(decoded, declared, "UTF-8");
        if (Equals(encoding, StrictEncodings.Utf8))
            return decoded.Problem is null ? Contradicted(decoded, declared, decoded.Warnings[0].Arguments[0]) : decoded;
        return Declared(bytes, encoding) is { } text ? DecodedText.Sure(text) : decoded;
    }

    private static DecodedText Contradicted(DecodedText decoded, string declared, string actual) =>
        decoded with { Warnings = [Message.Of(MessageCode.CharsetContradicted, declared, actual)] };

    private static string? Declared(ReadOnlySpan<byte> bytes, Encoding encoding)
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

    private static string? DeclaredName(ReadOnlySpan<byte> bytes)
    {
        var match = Charset.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_\-]{1,30})""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charset { get; }
}
