using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>
/// Of the bytes of a document and of everything that has a say in what becomes of them. Equal fingerprints: nothing to do. Sizes and dates of
/// files are not asked: a copied file has a new date, and an edited one can have the old size.
/// </summary>
internal static class Fingerprint
{
    /// <summary>Grows whenever the same bytes would be understood differently: repair, structure, metadata, splitting, or a reader.</summary>
    public const int PipelineVersion = 1;

    /// <summary>128 bits: no two documents of a library will ever share them by chance.</summary>
    private const int HashBytes = 16;

    private static readonly ConcurrentDictionary<string, string> Versions = new(StringComparer.Ordinal);

    /// <param name="readerVersion">As the reader says.</param>
    /// <returns>32 hexadecimal digits of the bytes, a dash, 8 of the versions.</returns>
    public static string Of(ReadOnlySpan<byte> bytes, string readerVersion)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..HashBytes]) + Versions.GetOrAdd(readerVersion, Tag);
    }

    private static string Tag(string readerVersion) =>
        "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{PipelineVersion}\n{readerVersion}")).AsSpan(0, 4));
}
