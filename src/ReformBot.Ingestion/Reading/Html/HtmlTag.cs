namespace ReformBot.Ingestion.Reading.Html;

/// <summary>A start or end tag in markup.</summary>
/// <param name="Start">Index of its opening angle bracket.</param>
/// <param name="IsSelfClosed">Ends in <c>/&gt;</c> and has a name that HTML does not know: only there it means anything.</param>
internal readonly record struct HtmlTag(int Start, string Name, bool IsEnd, bool IsSelfClosed)
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "div", "span", "p", "a", "b", "i", "u", "s", "em", "strong", "font", "small", "big", "sub", "sup", "table", "tbody", "thead", "tr", "td", "th",
        "ul", "ol", "li", "dl", "dt", "dd", "section", "article", "main", "nav", "header", "footer", "aside", "form", "center", "blockquote", "label",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "fieldset", "figure", "button", "select", "option", "html", "body", "head",
        "script", "style", "textarea", "title", "iframe", "br", "hr", "img", "input", "link", "meta",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The next tag from <paramref name="position"/> on, which then stands behind it. Comments are passed over.</summary>
    public static bool TryNext(string markup, ref int position, out HtmlTag tag)
    {
        tag = default;
        while (true)
        {
            var start = position < markup.Length ? markup.IndexOf('<', position) : -1;
            if (start < 0 || start + 1 >= markup.Length)
                return false;
            if (markup.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = markup.IndexOf("-->", start + 4, StringComparison.Ordinal);
                position = end < 0 ? markup.Length : end + 3;
                continue;
            }

            var isEnd = markup[start + 1] == '/';
            var name = start + (isEnd ? 2 : 1);
            if (name >= markup.Length || !char.IsAsciiLetter(markup[name]))
            {
                position = start + 1;
                continue;
            }

            tag = Read(markup, start, name, isEnd, out position);
            return true;
        }
    }

    private static HtmlTag Read(string markup, int start, int nameStart, bool isEnd, out int position)
    {
        var nameEnd = nameStart;
        while (nameEnd < markup.Length && markup[nameEnd] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f'))
            nameEnd++;
        var close = EndOfTag(markup, nameEnd);
        position = Math.Min(close + 1, markup.Length);
        var name = markup.AsSpan(nameStart, nameEnd - nameStart);
        var isKnown = Known.TryGetValue(name, out var known);
        var isSelfClosed = !isKnown && close > 0 && close < markup.Length && markup[close - 1] == '/';
        return new HtmlTag(start, known ?? name.ToString(), isEnd, isSelfClosed);
    }

    /// <summary>An angle bracket inside quotes belongs to an attribute.</summary>
    private static int EndOfTag(string markup, int from)
    {
        var quote = '\0';
        for (var i = from; i < markup.Length; i++)
        {
            var character = markup[i];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'' && i > 0 && (markup[i - 1] == '=' || char.IsWhiteSpace(markup[i - 1])))
                quote = character;
            else if (character == '>')
                return i;
        }

        return markup.Length;
    }
}
