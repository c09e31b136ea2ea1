using System.Collections.Frozen;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>Elements that a browser puts on lines of their own.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "legend", "li", "main", "ol", "optgroup", "option", "p", "pre", "section", "summary",
        "table", "caption", "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "hgroup", "menu", "dir");

    public static bool IsBlock(string name) => Blocks.Contains(name);
}
