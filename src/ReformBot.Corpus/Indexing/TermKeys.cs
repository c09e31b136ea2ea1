using System.Security.Cryptography;
using System.Text;

namespace ReformBot.Corpus.Indexing;

/// <summary>A term as an engine holds it: itself, unless it is longer than any word (a line of ten million letters is one term).</summary>
public static class TermKeys
{
    /// <summary>Characters up to which a term is stored as it is. Addresses of web pages are the longest words that people look for.</summary>
    public const int Longest = 64;

    private const int KeptOfLonger = 32;

    /// <summary>A longer term becomes its beginning and a hash; "#" stands in no term, so no two terms share a key.</summary>
    public static string Of(string term)
    {
        if (term.Length <= Longest)
            return term;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(term), hash);
        return $"{term.AsSpan(0, KeptOfLonger)}#{Convert.ToHexStringLower(hash)[..KeptOfLonger]}";
    }
}
