using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformBot.Answering.Citations;

/// <summary>Numbers written in forms that a table of words cannot hold, brought to one: 六成 and 一半, 元/月, 3至12个月, 6月和12月的20日.</summary>
internal static partial class Readings
{
    private const int Milliseconds = 1000;

    private const string Digits = "一二三四五六七八九";

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny("成半/至到-~月次") < 0)
            return text;
        var read = Tenths().Replace(text, match => Percent(match.Groups[1].Value, match.Groups[2].Value));
        read = Every().Replace(read, "每$1");
        read = Half().Replace(read, "50%");
        read = Per().Replace(read, "每$2$1");
        read = Range().Replace(read, "$1$4$2$3$4");
        read = Days().Replace(read, "$1月$2日$3$1月$4日");
        return DayOfMonths().Replace(read, "$1月$4日$2$3月$4日");
    }

    private static string Percent(string tens, string ones)
    {
        var value = Number(tens) * 10 + (ones.Length == 0 ? 0 : ones == "半" ? 5 : Number(ones));
        return value.ToString(CultureInfo.InvariantCulture) + "%";
    }

    private static int Number(string digit) => char.IsAsciiDigit(digit[0]) ? digit[0] - '0' : Digits.IndexOf(digit[0], StringComparison.Ordinal) + 1;

    [GeneratedRegex("(?<![0-9十百千万一二三四五六七八九])([一二三四五六七八九1-9])成([半一二三四五六七八九])?(?![立为员果交人就绩本长效功分熟])", RegexOptions.None, Milliseconds)]
    private static partial Regex Tenths();

    /// <summary>一季度会商一次.</summary>
    [GeneratedRegex("(?<![0-9二三四五六七八九十每第满])[一1]个?(年|月|季度|周|天|日)(?=[^，。；、0-9]{0,6}[一两二三四1-9]次)", RegexOptions.None, Milliseconds)]
    private static partial Regex Every();

    [GeneratedRegex("(?<!过)一半", RegexOptions.None, Milliseconds)]
    private static partial Regex Half();

    [GeneratedRegex("([0-9][0-9.,]*万?元)/(人|月|年|天|日|次|户|家|小时|学时|课时)", RegexOptions.None, Milliseconds)]
    private static partial Regex Per();

    [GeneratedRegex("(?<![0-9.年月])([0-9]+(?:\\.[0-9]+)?)(至|到|-|~|—)([0-9]+(?:\\.[0-9]+)?)(个月|个工作日|工作日|年|天|小时|元|万元|人|名|%|岁|周岁)(?!度)", RegexOptions.None, Milliseconds)]
    private static partial Regex Range();

    [GeneratedRegex("([0-9]{1,2})月([0-9]{1,2})日(至|到|-|~)([0-9]{1,2})日", RegexOptions.None, Milliseconds)]
    private static partial Regex Days();

    [GeneratedRegex("([0-9]{1,2})月([和、及])([0-9]{1,2})月的?([0-9]{1,2})日", RegexOptions.None, Milliseconds)]
    private static partial Regex DayOfMonths();
}
