using System.Text;

namespace ReformBot.Ingestion.Reading.Encodings;

/// <summary>What the first bytes of a text say about the rest.</summary>
/// <param name="Encoding">Strict.</param>
/// <param name="Name">As shown to a person.</param>
/// <param name="Length">Bytes of the mark.</param>
internal sealed record ByteOrderMark(Encoding Encoding, string Name, int Length)
{
    public static ByteOrderMark? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new ByteOrderMark(StrictEncodings.Utf8, "UTF-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => new ByteOrderMark(StrictEncodings.Utf32Little, "UTF-32", 4),
        [0xFF, 0xFE, ..] => new ByteOrderMark(StrictEncodings.Utf16Little, "UTF-16LE", 2),
        [0xFE, 0xFF, ..] => new ByteOrderMark(StrictEncodings.Utf16Big, "UTF-16BE", 2),
        _ => null,
    };
}
