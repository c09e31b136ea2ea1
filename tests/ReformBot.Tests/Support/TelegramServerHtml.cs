using System.Globalization;
using System.Text;

namespace ReformBot.Tests.Support;

/// <summary>The Bot API's HTML, with the real server's rules and words: its small set of tags, proper nesting, offsets in bytes of UTF-8.</summary>
internal sealed class TelegramServerHtml
{
    private static readonly string[] Tags =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span", "pre", "code", "blockquote",
    ];

    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly List<TelegramServerEntity> _entities = [];
    private readonly Stack<(string Tag, string Argument, int Offset)> _open = new();
    private int _at;

    private TelegramServerHtml(string html) => _html = html;

    public static (string Text, TelegramServerEntity[] Entities) Parse(string html)
    {
        var parser = new TelegramServerHtml(html);
        parser.Run();
        return (parser._text.ToString(), [.. parser._entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)]);
    }

    private static TelegramServerRefusal Wrong(string why) => TelegramServerRefusal.Bad($"can't parse entities: {why}");

    private char Now => _at < _html.Length ? _html[_at] : '\0';

    private void Run()
    {
        while (_at < _html.Length)
        {
            if (Now == '<')
                Tag();
            else if (Now != '&' || !Reference(_text))
                _text.Append(_html[_at++]);
        }

        if (_open.Count > 0)
            throw Wrong($"Can't find end tag corresponding to start tag \"{_open.Peek().Tag}\"");
    }

    private void Tag()
    {
        var start = _at++;
        if (Now == '/')
            EndTag(start);
        else
            StartTag(start);
    }

    private void StartTag(int start)
    {
        var name = Until(character => char.IsWhiteSpace(character) || character == '>').ToLowerInvariant();
        if (_at == _html.Length)
            throw Wrong($"Unclosed start tag at byte offset {Bytes(start)}");
        if (!Tags.Contains(name))
            throw Wrong($"Unsupported start tag \"{name}\" at byte offset {Bytes(start)}");
        var argument = "";
        while (true)
        {
            Blanks();
            if (Now == '>')
                break;
            if (Attribute(name, start) is { } found)
                argument = found;
        }

        _at++;
        if (name == "span" && argument != "tg-spoiler")
            throw Wrong($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(start)}");
        _open.Push((name, argument, _text.Length));
    }

    private string? Attribute(string tag, int start)
    {
        var name = Until(character => char.IsWhiteSpace(character) || character is '=' or '>' or '/' or '"' or '\'');
        if (name.Length == 0)
            throw Wrong($"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(start)}");
        Blanks();
        if (Now != '=')
        {
            return _at == _html.Length ? throw Wrong($"Unclosed start tag \"{tag}\" at byte offset {Bytes(start)}")
                : (tag, name) == ("blockquote", "expandable") ? "1"
                : null;
        }

        _at++;
        Blanks();
        if (_at == _html.Length)
            throw Wrong($"Unclosed start tag \"{tag}\" at byte offset {Bytes(start)}");
        var value = Now is '"' or '\'' ? Quoted() : Token();
        if (_at >= _html.Length)
            throw Wrong($"Unclosed start tag at byte offset {Bytes(start)}");
        return (tag, name) switch
        {
            ("a", "href") or ("tg-emoji", "emoji-id") or ("span", "class") => value,
            ("blockquote", "expandable") => "1",
            _ => null,
        };
    }

    private string Token()
    {
        var start = _at;
        var value = Until(character => !char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-'));
        return char.IsWhiteSpace(Now) || Now == '>' ? value.ToLowerInvariant() : throw Wrong($"Unexpected end of name token at byte offset {Bytes(start)}");
    }

    private string Quoted()
    {
        var quote = _html[_at++];
        var value = new StringBuilder();
        while (_at < _html.Length && Now != quote)
        {
            if (Now != '&' || !Reference(value))
                value.Append(_html[_at++]);
        }

        _at++;
        return value.ToString();
    }

    private void EndTag(int start)
    {
        if (_open.Count == 0)
            throw Wrong($"Unexpected end tag at byte offset {Bytes(start)}");
        _at++;
        var name = Until(character => char.IsWhiteSpace(character) || character == '>').ToLowerInvariant();
        Blanks();
        if (Now != '>')
            throw Wrong($"Unclosed end tag at byte offset {Bytes(start)}");
        _at++;
        var (tag, argument, offset) = _open.Peek();
        if (name.Length > 0 && name != tag)
            throw Wrong($"Unmatched end tag at byte offset {Bytes(start)}, expected \"</{tag}>\", found \"</{name}>\"");
        _open.Pop();
        if (_text.Length > offset)
            _entities.Add(new TelegramServerEntity(TypeOf(tag, argument), offset, _text.Length - offset, tag == "a" ? argument : null));
    }

    private static string TypeOf(string tag, string argument) => tag switch
    {
        "a" => "text_link",
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "s" or "strike" or "del" => "strikethrough",
        "u" or "ins" => "underline",
        "span" or "tg-spoiler" => "spoiler",
        "tg-emoji" => long.TryParse(argument, out _) ? "custom_emoji" : throw TelegramServerRefusal.Bad("can't parse entities: Invalid custom emoji identifier specified"),
        "tg-time" => "date_time",
        "blockquote" => argument.Length > 0 ? "expandable_blockquote" : "blockquote",
        _ => tag,
    };

    private bool Reference(StringBuilder into)
    {
        var end = _at + 1;
        var code = 0L;
        if (end < _html.Length && _html[end] == '#')
        {
            end++;
            var hex = end < _html.Length && _html[end] == 'x';
            end += hex ? 1 : 0;
            for (; end < _html.Length && (hex ? char.IsAsciiHexDigit(_html[end]) : char.IsAsciiDigit(_html[end])) && end - _at < 12; end++)
                code = (code * (hex ? 16 : 10)) + int.Parse(_html.AsSpan(end, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (code is 0 or >= 0x10ffff || end - _at >= 10 || !Rune.IsValid((int)code))
                return false;
        }
        else
        {
            while (end < _html.Length && char.IsAsciiLetter(_html[end]))
                end++;
            code = _html[(_at + 1)..end] switch { "lt" => '<', "gt" => '>', "amp" => '&', "quot" => '"', _ => 0 };
            if (code == 0)
                return false;
        }

        into.Append(new Rune((int)code).ToString());
        _at = end < _html.Length && _html[end] == ';' ? end + 1 : end;
        return true;
    }

    private string Until(Func<char, bool> stop)
    {
        var start = _at;
        while (_at < _html.Length && !stop(_html[_at]))
            _at++;
        return _html[start.._at];
    }

    private void Blanks() => Until(character => !char.IsWhiteSpace(character));

    private int Bytes(int at) => Encoding.UTF8.GetByteCount(_html.AsSpan(0, at));
}
