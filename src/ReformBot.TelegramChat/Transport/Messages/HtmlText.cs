using System.Globalization;
using System.Text;

namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>HTML as the Bot API reads it: tags go, &amp;lt; &amp;gt; &amp;amp; &amp;quot; and numbers become characters, every other &amp; is itself.</summary>
internal static class HtmlText
{
    /// <summary>The server takes no reference of ten characters for one, &amp; and # included.</summary>
    private const int LongestNumber = 9;

    private static readonly (string Name, char Character)[] Named = [("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"')];

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"") < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    public static string Visible(string html)
    {
        var visible = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<' && EndOfTag(html, at) is > 0 and var end)
            {
                at = end;
                continue;
            }

            var length = html[at] == '&' ? Reference(html, at, visible) : 0;
            if (length == 0)
                visible.Append(html[at]);
            at += Math.Max(length, 1);
        }

        return visible.ToString();
    }

    /// <summary>Behind the tag's &gt;, or -1 when there is none; a &gt; inside a quoted attribute does not count.</summary>
    private static int EndOfTag(string html, int start)
    {
        var quote = '\0';
        for (var at = start + 1; at < html.Length; at++)
        {
            var character = html[at];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'')
                quote = character;
            else if (character == '>')
                return at + 1;
        }

        return -1;
    }

    /// <summary>Appends what the reference at <paramref name="start"/> stands for and returns its length; 0 when it is none.</summary>
    private static int Reference(string html, int start, StringBuilder into)
    {
        var rest = html.AsSpan(start + 1);
        var (length, code) = rest is ['#', ..] ? Numbered(rest) : ByName(rest);
        if (length == 0)
            return 0;
        into.Append(new Rune(code).ToString());
        return 1 + length + (rest.Length > length && rest[length] == ';' ? 1 : 0);
    }

    /// <summary>All letters that follow are the name, so that &amp;ltx is none; the semicolon may be missing.</summary>
    private static (int Length, int Code) ByName(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        foreach (var (name, character) in Named)
        {
            if (rest[..length].SequenceEqual(name))
                return (length, character);
        }

        return (0, 0);
    }

    private static (int Length, int Code) Numbered(ReadOnlySpan<char> rest)
    {
        var isHex = rest.Length > 1 && rest[1] == 'x';
        var start = isHex ? 2 : 1;
        var end = start;
        while (end < rest.Length && end <= LongestNumber && (isHex ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end])))
            end++;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return end < LongestNumber && int.TryParse(rest[start..end], style, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0x10ffff && Rune.IsValid(code)
            ? (end, code)
            : (0, 0);
    }
}
