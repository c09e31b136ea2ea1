using System.Collections.Frozen;
using System.Text;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>
/// Keeps tags from nesting without end, before the page is parsed: below the limit a start tag becomes a line break and its end tag goes.
/// Browsers stop at 512 levels as well; the parser would go on, in time that grows with the square of the depth. Pages within the limit pass
/// untouched. It reads tags as far as honest pages need it: the tree that results is measured once more (<see cref="MainPart"/>).
/// </summary>
internal static class HtmlDepthGuard
{
    /// <summary>What Chromium and WebKit allow.</summary>
    public const int Greatest = 512;

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>Their content is text, whatever it looks like.</summary>
    private static readonly FrozenSet<string> RawText = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title", "xmp", "iframe", "noframes");

    /// <summary>End tags that authors leave out, with the elements beyond which an open one is not meant.</summary>
    private static readonly FrozenDictionary<string, string[]> Implied = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["p"] = ["div", "td", "th", "li", "section", "article", "table", "blockquote", "form", "center"],
        ["li"] = ["ul", "ol", "menu"],
        ["dt"] = ["dl"],
        ["dd"] = ["dl"],
        ["td"] = ["table"],
        ["th"] = ["table"],
        ["tr"] = ["table"],
        ["tbody"] = ["table"],
        ["option"] = ["select"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="flattened">True when something was left out.</param>
    public static string Limit(string markup, out bool flattened)
    {
        flattened = false;
        if (markup.AsSpan().Count('<') <= Greatest)
            return markup;
        var scan = new OpenTags();
        StringBuilder? output = null;
        var (position, copied) = (0, 0);
        while (HtmlTag.TryNext(markup, ref position, out var tag))
        {
            if (tag.IsEnd ? scan.Close(tag.Name) : !Opens(tag) || scan.Open(tag.Name))
            {
                if (!tag.IsEnd && RawText.Contains(tag.Name))
                    position = EndOfRawText(markup, position, tag.Name);
                continue;
            }

            output ??= new StringBuilder(markup.Length);
            output.Append(markup, copied, tag.Start - copied).Append(tag.IsEnd ? "" : "<br>");
            copied = position;
        }

        if (output is null)
            return markup;
        flattened = true;
        return output.Append(markup, copied, markup.Length - copied).ToString();
    }

    private static bool Opens(HtmlTag tag) => !Void.Contains(tag.Name) && !RawText.Contains(tag.Name) && !tag.IsSelfClosed;

    private static int EndOfRawText(string markup, int position, string name)
    {
        var end = markup.IndexOf("</" + name, position, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? markup.Length : end;
    }

    /// <summary>The elements that are open at a point of the page, as far as tags tell.</summary>
    private sealed class OpenTags
    {
        private readonly List<string> _open = [];

        /// <summary>Start tags that were left out and not yet closed.</summary>
        private int _beyond;

        /// <returns>False when the tag has to go.</returns>
        public bool Open(string name)
        {
            if (Implied.TryGetValue(name, out var boundaries))
                CloseImplied(name, boundaries);
            if (_open.Count >= Greatest)
            {
                _beyond++;
                return false;
            }

            _open.Add(name);
            return true;
        }

        /// <returns>False when the tag has to go.</returns>
        public bool Close(string name)
        {
            if (_beyond > 0)
            {
                _beyond--;
                return false;
            }

            var at = _open.FindLastIndex(open => open.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
                _open.RemoveRange(at, _open.Count - at);
            return true;
        }

        private void CloseImplied(string name, string[] boundaries)
        {
            for (var i = _open.Count - 1; i >= 0; i--)
            {
                if (boundaries.Contains(_open[i], StringComparer.OrdinalIgnoreCase))
                    return;
                if (_open[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    _open.RemoveRange(i, _open.Count - i);
                    return;
                }
            }
        }
    }
}
