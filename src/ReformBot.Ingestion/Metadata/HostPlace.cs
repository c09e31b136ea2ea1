using System.Reflection;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>
/// The last resort for a page that names no place: the government site it was taken from (chaoyang.gov.cn), as declared by the container or
/// written in the first line. Only full names of prefectures and provinces count; abbreviations (gz, dl) mean several places.
/// </summary>
internal static class HostPlace
{
    private const string Suffix = ".gov.cn";

    /// <summary>Address lines are short; a text without line ends is not searched.</summary>
    private const int LongestLine = 400;

    private static readonly Lazy<Dictionary<string, string>> Hosts = new(Load);

    public static MetaFact<Region>? Of(SourceDocument source)
    {
        if (source.Declared.TryGetValue(DeclaredKeys.Address, out var address) && Find(address) is { } declared)
            return new MetaFact<Region>(declared.Region, default);
        var line = source.Text.AsSpan(0, Math.Min(source.Text.Length, LongestLine));
        var end = line.IndexOf('\n');
        var first = (end < 0 ? line : line[..end]).ToString();
        return first.Contains("://", StringComparison.Ordinal) && Find(first) is { } found ? new MetaFact<Region>(found.Region, found.Span) : null;
    }

    private static (Region Region, TextSpan Span)? Find(string text)
    {
        var end = text.IndexOf(Suffix, StringComparison.OrdinalIgnoreCase);
        if (end <= 0)
            return null;
        var start = end;
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
            start--;
        return Hosts.Value.TryGetValue(text[start..end].ToLowerInvariant(), out var path) && RegionCatalog.Default.ByPath(path) is { } region
            ? (region, TextSpan.FromBounds(start, end))
            : null;
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Ingestion.Metadata.region-hosts.tsv")!;
        using var reader = new StreamReader(stream);
        var hosts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var host, var path])
                hosts[host] = path;
        }

        return hosts;
    }
}
