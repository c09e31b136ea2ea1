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
        if (text.AsSpan().IndexOfAny("成半至到/至到-~—月次含前多少限第") < 0)
            return text;
        text = Included().Replace(text, "");
        text = FirstRanks().Replace(text, match => string.Join('、', Digits[..Number(match.Groups[1].Value)].Select(rank => $"第{rank}名")));
        text = RanksInRow().Replace(text, "第$1名、第$2名");
        text = Most().Replace(text, "居首位");
        text = Limited().Replace(text, "最多");
        text = MoreThanBefore().Replace(text, match => match.Groups[1].Value + (match.Groups[2].Value == "多" ? "增加" : "减少"));
        var read = Tenths().Replace(text, match => Percent(match.Groups[1].Value, match.Groups[2].Value));
        read = Every().Replace(read, "每$1");
        read = Half().Replace(read, "50%");
        read = Per().Replace(read, match => string.Concat(match.Groups[2].Value.Replace("/", "", StringComparison.Ordinal).Select(unit => $"每{unit}")) + match.Groups[1].Value);
        read = PerLong().Replace(read, "每$2$1");
        read = Fraction().Replace(read, match => $"{Digits[match.Groups[2].Value[0] - '1']}分之{Digits[match.Groups[1].Value[0] - '1']}");
        read = MonthOfYear().Replace(read, "月");
        read = Range().Replace(read, "$1$3至$2$3");
        read = ChineseRange().Replace(read, "$1$3至$2$3");
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

    /// <summary>12个月(含12个月), 60%以上（含60%）.</summary>
    [GeneratedRegex("[（(]含[0-9一二三四五六七八九十百]+[^（()）]{0,4}[）)]", RegexOptions.None, Milliseconds)]
    private static partial Regex Included();

    /// <summary>前三名分别奖励: each of them by name.</summary>
    [GeneratedRegex("前([二三四五])名(?=分别[^，。；、0-9]{0,6}[0-9])", RegexOptions.None, Milliseconds)]
    private static partial Regex FirstRanks();

    /// <summary>分获第二、第三名.</summary>
    [GeneratedRegex("第([一二三四五六七八九])、第([二三四五六七八九十])名", RegexOptions.None, Milliseconds)]
    private static partial Regex RanksInRow();

    /// <summary>数量最多，为58项: without an amount behind it, it bounds none.</summary>
    [GeneratedRegex("最多(?=[，。；,;]|$)", RegexOptions.None, Milliseconds)]
    private static partial Regex Most();

    /// <summary>每人限报两门.</summary>
    [GeneratedRegex("限(?=[报选购评推带招][0-9一二两三四五六七八九十])", RegexOptions.None, Milliseconds)]
    private static partial Regex Limited();

    /// <summary>比上年多68家.</summary>
    [GeneratedRegex("(?<![占对环同])(比(?![例率重武赛])[^，。；、：多少比]{1,9}[^，。；、：多少比至最不减缺超过大较])(多|少)(?=了?[0-9一二两三四五六七八九十])", RegexOptions.None, Milliseconds)]
    private static partial Regex MoreThanBefore();

    [GeneratedRegex("(?<!过)(?:一半|半数)", RegexOptions.None, Milliseconds)]
    private static partial Regex Half();

    /// <summary>500元/人, 100元/人月, 240元/人/日.</summary>
    [GeneratedRegex("([0-9][0-9.,]*万?元)/((?:人|户|家)(?:/?[月年天日次])?|月|年|天|日|次)(?!均|以)", RegexOptions.None, Milliseconds)]
    private static partial Regex Per();

    [GeneratedRegex("([0-9][0-9.,]*万?元)/(小时|学时|课时)", RegexOptions.None, Milliseconds)]
    private static partial Regex PerLong();

    /// <summary>2/3 of a standard, no date and no address.</summary>
    [GeneratedRegex("(?<![0-9./A-Za-z])([1-9])/([2-9])(?![0-9./A-Za-z])", RegexOptions.None, Milliseconds)]
    private static partial Regex Fraction();

    /// <summary>10月份 is 10月.</summary>
    [GeneratedRegex("(?<=[0-9一二三四五六七八九十])月份", RegexOptions.None, Milliseconds)]
    private static partial Regex MonthOfYear();

    /// <summary>3至12个月, 16—24岁: both ends with their unit.</summary>
    [GeneratedRegex("(?<![0-9.年月])([0-9]+(?:\\.[0-9]+)?)(?:至|到|-|~|—|--|——)([0-9]+(?:\\.[0-9]+)?)(个月|个工作日|工作日|年|天|小时|元|万元|人|名|%|岁|周岁)(?!度)", RegexOptions.None, Milliseconds)]
    private static partial Regex Range();

    /// <summary>三至五人.</summary>
    [GeneratedRegex("(?<![0-9一二三四五六七八九十百第])([一二三四五六七八九十百]{1,4})(?:至|到)([一二三四五六七八九十百]{1,4})(人|名|岁|周岁)", RegexOptions.None, Milliseconds)]
    private static partial Regex ChineseRange();

    [GeneratedRegex("([0-9]{1,2})月([0-9]{1,2})日(至|到|-|~)([0-9]{1,2})日", RegexOptions.None, Milliseconds)]
    private static partial Regex Days();

    [GeneratedRegex("([0-9]{1,2})月([和、及])([0-9]{1,2})月的?([0-9]{1,2})日", RegexOptions.None, Milliseconds)]
    private static partial Regex DayOfMonths();
}
