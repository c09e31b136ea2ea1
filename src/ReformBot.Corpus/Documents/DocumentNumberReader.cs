using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Documents;

/// <summary>
/// Finds 发文字号 by their end: from every 号 backwards over the serial, the year in any brackets, and the issuer's code. The code
/// has no mark at its beginning, so it ends at punctuation, at a space or at a word that introduces it (根据, 按照, 和).
/// </summary>
internal static class DocumentNumberReader
{
    public static IReadOnlyList<DocumentNumberMention> FindAll(string text)
    {
        List<DocumentNumberMention>? found = null;
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny('号', '號'); at >= 0;)
        {
            if (ReadBackwards(text, at, from) is { } mention)
            {
                (found ??= []).Add(mention);
                from = mention.Span.End;
            }

            var next = text.AsSpan(at + 1).IndexOfAny('号', '號');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return found ?? (IReadOnlyList<DocumentNumberMention>)[];
    }

    public static DocumentNumber? ReadWhole(string text)
    {
        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (compact.EndsWith('文'))
            compact = compact[..^1];
        if (FindAll(compact) is [{ Span.Start: 0 } mention] && IsToEnd(compact, mention.Span.End))
            return mention.Number;
        return WithoutBrackets(compact);
    }

    private static bool IsToEnd(string text, int end) => end == text.Length;

    /// <summary>人社部发2017年40号, 人社部发2017第40号.</summary>
    private static DocumentNumber? WithoutBrackets(string text)
    {
        var year = 0;
        while (year < text.Length && DocumentNumberCode.IsCodeCharacter(text[year]) && NumeralSign.Digit(text[year]) < 0)
            year++;
        if (year is < 2 or > 20 || year + 5 >= text.Length || !int.TryParse(text.AsSpan(year, 4), out var value) || value is < 1949 or > 2099)
            return null;
        var rest = CharacterFolder.Fold(text[(year + 4)..]).TrimStart('年', '第', '-').TrimEnd('号');
        return int.TryParse(rest, out var serial) && serial > 0 ? new DocumentNumber(text[..year], value, serial) : null;
    }

    private static DocumentNumberMention? ReadBackwards(string text, int end, int from)
    {
        var at = SkipSpacesBack(text, end, from);
        if (!ReadSerialBack(text, ref at, from, out var serial, out var inWords))
            return null;
        at = SkipSpacesBack(text, at, from);
        var hasOrdinal = at > from && text[at - 1] == '第';
        if (hasOrdinal)
            at = SkipSpacesBack(text, at - 1, from);
        if (YearInBrackets(text, ref at, from) is { } year)
            return Mention(text, at, end, from, new DocumentNumber("", year, serial));
        return hasOrdinal ? Numbered(text, at, end, from, new DocumentNumber("", 0, serial) { InChineseDigits = inWords }) : null;
    }

    /// <summary>…令第258号, …公告第17号, …公告2023年第12号, and the other way round 第258号令.</summary>
    private static DocumentNumberMention? Numbered(string text, int at, int end, int from, DocumentNumber number)
    {
        at = SkipLinesBack(text, at, from);
        if (at > from + 4 && text[at - 1] == '年' && ReadDigitsBack(text, at - 1, from, out var digits) is var start && digits == 4
            && int.TryParse(CharacterFolder.Fold(text[start..(at - 1)]), out var year) && DocumentNumberCode.IsOrderWord(text, start))
            return Mention(text, start, end, from, number with { Year = year });
        return DocumentNumberCode.IsOrderWord(text, at) ? Mention(text, at, end, from, number) : Inverted(text, at, end, from, number);
    }

    private static DocumentNumberMention? Inverted(string text, int at, int end, int from, DocumentNumber number)
    {
        if (end + 1 >= text.Length || text[end + 1] is not '令')
            return null;
        var start = DocumentNumberCode.Start(text, at, from);
        return start == at ? null : new DocumentNumberMention(number with { Code = text[start..at] + "令" }, TextSpan.FromBounds(start, end + 2));
    }

    private static DocumentNumberMention? Mention(string text, int codeEnd, int end, int from, DocumentNumber number)
    {
        codeEnd = SkipSpacesBack(text, codeEnd, from);
        var start = DocumentNumberCode.Start(text, codeEnd, from);
        if (codeEnd - start < DocumentNumberCode.Shortest)
            return null;
        return new DocumentNumberMention(number with { Code = text[start..codeEnd] }, TextSpan.FromBounds(start, end + 1));
    }

    /// <summary>〔2008〕, [2008], 【2015】, （2017）, ( 2017); two digits are of the last century: (94).</summary>
    private static int? YearInBrackets(string text, ref int at, int from)
    {
        var i = at - 1;
        if (i <= from || CharacterFolder.Fold(text[i]) is not (']' or ')' or '}'))
            return null;
        var close = SkipSpacesBack(text, i, from);
        if (close > from && text[close - 1] == '年')
            close--;
        var start = ReadDigitsBack(text, close, from, out var digits);
        var open = SkipSpacesBack(text, start, from);
        if (digits is not (2 or 4) || open <= from || CharacterFolder.Fold(text[open - 1]) is not ('[' or '(' or '{'))
            return null;
        var year = int.Parse(CharacterFolder.Fold(text[start..close]));
        year += digits == 2 ? 1900 : 0;
        if (year is < 1949 or > 2099)
            return null;
        at = open - 1;
        return year;
    }

    private static bool ReadSerialBack(string text, ref int at, int from, out int serial, out bool inWords)
    {
        var end = at;
        var start = ReadDigitsBack(text, end, from, out var digits);
        (serial, inWords) = (0, false);
        if (digits is > 0 and <= 5 && int.TryParse(CharacterFolder.Fold(text[start..end]), out serial))
        {
            at = start;
            return serial > 0;
        }

        while (start > from && (NumeralSign.Digit(text[start - 1]) >= 0 || NumeralSign.Unit(text[start - 1]) is > 0 and < 10_000))
            start--;
        if (start == end || ChineseNumeral.Parse(text.AsSpan(start, end - start)) is not { } value || value is < 1 or > 99_999)
            return false;
        (serial, inWords, at) = ((int)value, true, start);
        return true;
    }

    private static int ReadDigitsBack(string text, int end, int from, out int digits)
    {
        var start = end;
        while (start > from && NumeralSign.IsAsciiDigit(text[start - 1]))
            start--;
        digits = end - start;
        return start;
    }

    private static int SkipSpacesBack(string text, int at, int from)
    {
        while (at > from && text[at - 1] is ' ' or '\u3000' or '\u00a0')
            at--;
        return at;
    }

    /// <summary>An order's number often stands on the line below its name.</summary>
    private static int SkipLinesBack(string text, int at, int from)
    {
        while (at > from && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }
}
