using System.Globalization;

namespace ReformBot.Corpus.Library;

/// <summary>A document id is 64 bits in hexadecimal digits; the file keeps the bits. Their unsigned order is the ordinal order of the ids.</summary>
public static class DocumentKeys
{
    private const int Digits = 16;

    /// <summary>False for what is no id (a name, say).</summary>
    public static bool TryParse(string id, out ulong key)
    {
        key = 0;
        return id.Length == Digits
            && !id.AsSpan().ContainsAnyInRange('A', 'F')
            && ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key);
    }

    public static string IdOf(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Those of a query's filter; null for no filter. What is no id of a document is left out: nothing has it.</summary>
    public static HashSet<ulong>? Of(IReadOnlyCollection<string>? ids)
    {
        if (ids is null)
            return null;
        var wanted = new HashSet<ulong>(ids.Count);
        foreach (var id in ids)
            if (TryParse(id, out var key))
                wanted.Add(key);
        return wanted;
    }
}
