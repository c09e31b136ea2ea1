using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>What a reader of the page does not see, or does not read as the document.</summary>
internal static class HtmlVisibility
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "script", "style", "template", "noscript", "nav", "footer", "aside", "button", "select", "textarea", "input", "svg", "math", "iframe", "object",
        "embed", "canvas", "audio", "video", "map", "dialog", "head", "title", "rt", "rp", "datalist", "frameset", "noframes");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog", "alert");

    private static readonly string[] HidingStyles = ["display:none", "visibility:hidden", "font-size:0;", "font-size:0px", "opacity:0;"];

    public static bool IsLeftOut(IElement element) =>
        Elements.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("role") is { } role && Roles.Contains(role))
        || HasHidingStyle(element)
        || IsPageHeader(element)
        || IsLinkList(element);

    public static bool IsInsideLeftOut(IElement element)
    {
        for (var outer = element; outer is not null; outer = outer.ParentElement)
        {
            if (IsLeftOut(outer))
                return true;
        }

        return false;
    }

    private static bool HasHidingStyle(IElement element)
    {
        if (element.GetAttribute("style") is not { } style)
            return false;
        var compact = string.Concat(style.Where(character => !char.IsWhiteSpace(character))).ToLowerInvariant() + ";";
        return Array.Exists(HidingStyles, compact.Contains);
    }

    /// <summary>The banner of the site; the header of an article holds its headline.</summary>
    private static bool IsPageHeader(IElement element) =>
        element.LocalName == "header" && element.QuerySelector("h1") is null && element.Closest("main, article") is null;

    /// <summary>
    /// A list of at least five links with hardly a word between them, and short ones: a menu that does not say so. A list of attachments has
    /// fewer or longer links.
    /// </summary>
    private static bool IsLinkList(IElement element)
    {
        if (element.LocalName is not ("ul" or "div" or "dl") || element.ChildElementCount < 2)
            return false;
        var links = element.QuerySelectorAll("a[href]");
        if (links.Length < 5)
            return false;
        var linked = links.Sum(link => link.TextContent.AsSpan().Trim().Length);
        return linked < links.Length * 10 && linked > 0.9 * CountVisible(element.TextContent);
    }

    private static int CountVisible(string text)
    {
        var count = 0;
        foreach (var character in text)
            count += char.IsWhiteSpace(character) || character is '|' or '·' or '>' or '/' ? 0 : 1;
        return count;
    }
}
