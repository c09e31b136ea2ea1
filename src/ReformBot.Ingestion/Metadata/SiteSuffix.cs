namespace ReformBot.Ingestion.Metadata;

/// <summary>The name of the web site behind a page title: …的通知 - 某市人民政府门户网站.</summary>
internal static class SiteSuffix
{
    private static readonly string[] SiteWords = ["门户网站", "官方网站", "政务网", "政府网", "信息网", "网站", "官网", "门户"];

    /// <summary>The title without the site, and the site's owner when it is named as a body.</summary>
    public static (string Title, string? Owner) Split(string line)
    {
        for (var at = line.IndexOfAny(['-', '_', '|', '—', '–']); at > 3; at = Next(line, at))
        {
            var site = line[(at + 1)..].Trim(' ', '-', '_', '—', '|');
            foreach (var word in SiteWords)
            {
                if (!site.EndsWith(word, StringComparison.Ordinal))
                    continue;
                var owner = site[..^word.Length];
                return (line[..at].TrimEnd(' ', '-', '_', '—', '|'), OrganNames.EndsWithOrgan(owner) ? owner : null);
            }
        }

        return (line, null);
    }

    /// <summary>某厅官网 → 某厅.</summary>
    public static string Owner(string source)
    {
        foreach (var word in SiteWords)
        {
            if (source.EndsWith(word, StringComparison.Ordinal) && source.Length > word.Length)
                return source[..^word.Length];
        }

        return source;
    }

    private static int Next(string line, int at)
    {
        var next = line.AsSpan(at + 1).IndexOfAny("-_|—–");
        return next < 0 ? -1 : at + 1 + next;
    }
}
