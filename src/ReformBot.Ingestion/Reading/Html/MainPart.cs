using AngleSharp.Dom;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>Which part of a page is the document.</summary>
internal static class MainPart
{
    /// <summary>A stack of 1 MB holds ten times as many calls.</summary>
    private const int GreatestDepth = 1500;

    /// <summary>A main element with less of the page's text than this is a teaser among others.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The element that claims to be the document, when it holds most of the text, else the whole body.</summary>
    public static IReadOnlyList<IElement> Of(IDocument page)
    {
        if (page.Body is not { } body)
            return [];
        var candidates = page.QuerySelectorAll("main, article, [role=main]").Where(element => !HtmlVisibility.IsLeftOut(element)).ToList();
        var main = candidates.Find(element => TextLength(element) > LeastShare * TextLength(body));
        if (main is null)
            return [body];
        var headline = page.QuerySelector("h1");
        return headline is null || HtmlVisibility.IsInsideLeftOut(headline) || main.Contains(headline) ? [main] : [headline, main];
    }

    /// <summary>Walks without calling itself, so that it can measure any depth.</summary>
    public static bool IsTooDeep(INode root)
    {
        // Not by NextSibling: the parser's nodes look it up in their parent's list, each time from the start.
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Nodes.Length)
                continue;
            open.Push((level.Nodes, level.Next + 1));
            open.Push((level.Nodes[level.Next].ChildNodes, 0));
            if (open.Count > GreatestDepth)
                return true;
        }

        return false;
    }

    private static int TextLength(IElement element)
    {
        if (HtmlVisibility.IsLeftOut(element))
            return 0;
        var length = 0;
        foreach (var child in element.ChildNodes)
        {
            length += child switch
            {
                IText text => text.Data.AsSpan().Trim().Length,
                IElement inner => TextLength(inner),
                _ => 0,
            };
        }

        return length;
    }
}
