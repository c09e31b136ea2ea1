using System.Collections.Immutable;
using AngleSharp.Dom;
using ReformBot.Corpus.Documents;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>
/// What a page says of itself. Government sites carry the meta names of their national standard (ArticleTitle, PubDate); others a title
/// element with the name of the site behind the headline.
/// </summary>
internal static class DeclaredByPage
{
    /// <param name="text">What was read from the page: a headline that stands in it beats any other.</param>
    public static ImmutableDictionary<string, string> Of(IDocument page, string text)
    {
        var declared = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add(declared, DeclaredKeys.Title, Meta(page, "ArticleTitle") ?? Headline(page) ?? TitleWithoutSite(page.Title ?? "", text));
        Add(declared, DeclaredKeys.Address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url") ?? Meta(page, "Url"));
        var date = Meta(page, "PubDate") ?? Meta(page, "article:published_time") ?? Meta(page, "publishdate");
        Add(declared, DeclaredKeys.Published, date is not null && DeclaredDate.TryParse(date, out var day) ? day : null);
        return declared.ToImmutable();
    }

    private static void Add(ImmutableDictionary<string, string>.Builder declared, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            declared[key] = value.Trim();
    }

    private static string? Meta(IDocument page, string name)
    {
        var found = page.QuerySelectorAll("meta").FirstOrDefault(meta =>
            string.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase));
        return found?.GetAttribute("content") is { } content && content.AsSpan().Trim().Length > 0 ? content : null;
    }

    private static string? Headline(IDocument page) =>
        page.QuerySelectorAll("h1") is [var only] && !HtmlVisibility.IsInsideLeftOut(only) && only.TextContent.Trim() is { Length: > 0 } ? HtmlText.Of([only]).Replace('\n', ' ') : null;

    /// <summary>The longest part between separators that also stands in the text; the whole title when none does.</summary>
    private static string TitleWithoutSite(string title, string text) =>
        title.Split(['_', '|', '-', '–', '—', '>'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length > 3 && text.Contains(part, StringComparison.Ordinal))
            .MaxBy(part => part.Length) ?? title;
}
