using System.Text;

namespace ReformBot.Ingestion.Reading.Encodings;

/// <summary>The encodings that are tried. All strict: a byte that does not belong throws instead of becoming a question mark.</summary>
internal static class StrictEncodings
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding Utf16Little { get; } = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);

    public static Encoding Utf16Big { get; } = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public static Encoding Utf32Little { get; } = new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);

    /// <summary>Covers GB2312 and GBK as well.</summary>
    public static Encoding Gb18030 { get; } = Strict("GB18030")!;

    /// <summary>By the name that a web page declares; null when unknown. GB2312 and GBK are taken as what they are part of.</summary>
    public static Encoding? Named(string name) => name.Trim().ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => Utf8,
        "GB2312" or "GBK" or "GB18030" or "GB_2312-80" or "X-GBK" => Gb18030,
        "UTF-16" or "UTF-16LE" => Utf16Little,
        "UTF-16BE" => Utf16Big,
        var other => Strict(other),
    };

    private static Encoding? Strict(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
