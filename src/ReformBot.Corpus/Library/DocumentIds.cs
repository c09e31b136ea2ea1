using System.Security.Cryptography;
using System.Text;

namespace ReformBot.Corpus.Library;

/// <summary>Ids that depend on content alone, so that they are the same on every machine (design invariant 5).</summary>
public static class DocumentIds
{
    /// <summary>16 hexadecimal digits of SHA-256: collisions are not to be expected below some 10⁸ documents.</summary>
    private const int Digits = 16;

    /// <summary>Id of a document: of its name alone, so that a changed file is a new version of the same document.</summary>
    public static string OfDocument(string name) => Hash("document\n" + name);

    /// <summary>Id of a passage.</summary>
    /// <param name="occurrence">0 for the first passage of a document with this locator and text, 1 for the second…</param>
    public static string OfPassage(string documentId, string locator, string text, int occurrence) =>
        Hash($"passage\n{documentId}\n{locator}\n{occurrence}\n{text}");

    private static string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..(Digits / 2)]);
    }
}
