namespace ReformBot.Corpus.Text;

/// <summary>Reads one date at one place. Null means that none begins there.</summary>
internal static class ChineseDateReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>Cheap test that leaves most characters of a text alone; a date never begins in the middle of a number.</summary>
    public static bool MayStart(string text, int start, bool relative)
    {
        if ((uint)start >= (uint)text.Length)
            return false;
        if (relative && RelativeDate.MayStart(text[start]))
            return true;
        return IsDigit(text[start]) && !(start > 0 && IsInsideNumber(text, start));
    }

    public static ChineseDate? Read(string text, int start, DateOnly? today)
    {
        if (today is { } day && RelativeDate.Read(text, start, day) is { } relative)
            return relative.Month is null && relative.Day is null ? WithMonth(text, start, relative.Span.End, relative.Year!.Value) ?? relative : relative;
        if (ReadYear(text, start, out var year) is > 0 and var end)
            return Separated(text, start, end, year) ?? AfterYear(text, start, end, year);
        return ShortYear(text, start, today) ?? WithMonth(text, start, start, null);
    }

    /// <summary>年 with what follows it, or a bare year that opens a range (2018—2020年).</summary>
    private static ChineseDate? AfterYear(string text, int start, int end, int year)
    {
        var sign = SkipSpaces(text, end);
        if (sign < text.Length && text[sign] == '年')
            return WithMonth(text, start, sign + 1, year) ?? new ChineseDate(year, null, null, TextSpan.FromBounds(start, sign + 1));
        var range = ChineseDateRange.SkipSign(text, end);
        if (range == end || ReadYear(text, range, out _) is not (> 0 and var second))
            return null;
        second = SkipSpaces(text, second);
        return second < text.Length && text[second] == '年' ? new ChineseDate(year, null, null, TextSpan.FromBounds(start, end)) : null;
    }

    /// <summary>2020-03-01, 2020.3.1, 2020/3/1, 2020-03.</summary>
    private static ChineseDate? Separated(string text, int start, int end, int year)
    {
        if (end >= text.Length || Sign(text[end]) is not ('-' or '.' or '/') || !ReadArabic(text, end + 1, out var month, out var monthEnd) || month is < 1 or > 12)
            return null;
        var sign = Sign(text[end]);
        if (monthEnd < text.Length && Sign(text[monthEnd]) == sign && ReadArabic(text, monthEnd + 1, out var day, out var dayEnd))
            return Build(year, month, day, TextSpan.FromBounds(start, dayEnd));
        // A month without a day only in the form that nothing else has; 2020.3 is a number.
        var isMonth = sign == '-' && monthEnd - end == 3 && !(monthEnd < text.Length && text[monthEnd] is '年' or '-');
        return isMonth ? new ChineseDate(year, month, null, TextSpan.FromBounds(start, monthEnd)) : null;
    }

    /// <summary>21年3月, only in what a person asks (<paramref name="today"/> given): in documents 20年 is a duration.</summary>
    private static ChineseDate? ShortYear(string text, int start, DateOnly? today)
    {
        if (today is not { } day || !ReadArabic(text, start, out var year, out var end) || end - start != 2 || end >= text.Length || text[end] != '年')
            return null;
        year += year <= (day.Year % 100) + 10 ? 2000 : 1900;
        return WithMonth(text, start, end + 1, year);
    }

    /// <summary>3月1日, 三月份, 12月 31 号; with the year that stands before it, if one does.</summary>
    private static ChineseDate? WithMonth(string text, int start, int at, int? year)
    {
        at = SkipSpaces(text, at);
        if (!ReadSmall(text, at, out var month, out var end) || month is < 1 or > 12)
            return null;
        end = SkipSpaces(text, end);
        if (end >= text.Length || text[end] != '月')
            return null;
        end++;
        var dayAt = SkipSpaces(text, end);
        if (ReadSmall(text, dayAt, out var day, out var dayEnd))
        {
            dayEnd = SkipSpaces(text, dayEnd);
            if (dayEnd < text.Length && text[dayEnd] is '日' or '号' or '號')
                return Build(year, month, day, TextSpan.FromBounds(start, dayEnd + 1));
        }

        if (end < text.Length && text[end] == '份')
            end++;
        return new ChineseDate(year, month, null, TextSpan.FromBounds(start, end));
    }

    private static ChineseDate? Build(int? year, int month, int day, TextSpan span) =>
        day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month) ? new ChineseDate(year, month, day, span) : null;

    /// <summary>Four digits of either kind; copyists put spaces between Chinese ones. Returns the end, or 0.</summary>
    private static int ReadYear(string text, int start, out int year)
    {
        year = 0;
        var (count, at) = (0, start);
        for (; at < text.Length && count < 4; at++)
        {
            if (DigitOf(text[at]) is >= 0 and var digit)
                (year, count) = ((year * 10) + digit, count + 1);
            else if (text[at] != ' ' || count == 0 || NumeralSign.Digit(text[at - 1]) < 0)
                break;
        }

        return count == 4 && year is >= FirstYear and <= LastYear && !(at < text.Length && IsDigit(text[at])) ? at : 0;
    }

    private static bool ReadSmall(string text, int start, out int value, out int end)
    {
        (value, end) = (0, start);
        if (start >= text.Length)
            return false;
        if (NumeralSign.IsAsciiDigit(text[start]))
            return ReadArabic(text, start, out value, out end);
        if (!ChineseNumeral.TryReadAt(text, start, out var number, out var length) || number is < 1 or > 31 || number != decimal.Truncate(number))
            return false;
        (value, end) = ((int)number, start + length);
        return true;
    }

    private static bool ReadArabic(string text, int start, out int value, out int end)
    {
        (value, end) = (0, start);
        while (end < text.Length && NumeralSign.IsAsciiDigit(text[end]) && end - start < 3)
            value = (value * 10) + DigitOf(text[end++]);
        return end - start is 1 or 2;
    }

    private static int DigitOf(char character) =>
        NumeralSign.IsAsciiDigit(character) ? CharacterFolder.Fold(character) - '0' : NumeralSign.Digit(character);

    private static bool IsDigit(char character) =>
        NumeralSign.IsAsciiDigit(character) || NumeralSign.Digit(character) >= 0 || CharacterFolder.Fold(character) is '十' or '廿';

    private static bool IsInsideNumber(string text, int start) =>
        IsDigit(text[start - 1])
        || (NumeralSign.IsAsciiDigit(text[start]) && text[start - 1] is '.' or '-' or '/' && start > 1 && NumeralSign.IsAsciiDigit(text[start - 2]))
        || char.IsAsciiLetter(text[start - 1]);

    private static char Sign(char character) => character is '．' ? '.' : character is '。' ? ' ' : CharacterFolder.Fold(character);

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000' or '\u00a0')
            at++;
        return at;
    }
}
