namespace ReformBot.Sqlite.Records;

/// <summary>
/// How an original lies in the file: in parts of <see cref="Length"/> characters with neighbouring ids, so that reading a passage touches two or three
/// pages whatever the size of its document.
/// </summary>
internal static class OriginalParts
{
    /// <summary>UTF-16 units; 8 KB. Longer parts make a passage of a long document slower to read, shorter ones cost a row each.</summary>
    public const int Length = 4096;

    /// <summary>An empty text has no part.</summary>
    public static int CountFor(int characters) => (characters + Length - 1) / Length;
}
