namespace ReformBot.Corpus.Text;

/// <summary>What a single character means inside a number.</summary>
internal static class NumeralSign
{
    /// <summary>Value of a Chinese digit, 0 to 9; −1 for everything else, ASCII digits included.</summary>
    public static int Digit(char character) => CharacterFolder.Fold(character) switch
    {
        '零' or '○' => 0,
        '一' or '壹' or '弌' => 1,
        '二' or '贰' or '两' or '俩' or '弍' => 2,
        '三' or '叁' or '仨' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>10, 100, 1000 for 十百千, 10⁴ for 万, 10⁸ for 亿; 0 for everything else.</summary>
    public static long Unit(char character) => CharacterFolder.Fold(character) switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    /// <summary>廿, 卅, 卌: tens in one character; 0 for everything else.</summary>
    public static int Tens(char character) => character switch
    {
        '廿' => 20,
        '卅' => 30,
        '卌' => 40,
        _ => 0,
    };

    /// <summary>大写 of cheques. Alone they are ordinary words (队伍, 大陆, 收拾), so they only count together.</summary>
    public static bool IsFormal(char character) => CharacterFolder.Fold(character) is
        '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' or '拾' or '佰' or '仟';

    public static bool IsAsciiDigit(char character) => CharacterFolder.Fold(character) is >= '0' and <= '9';

    /// <summary>One of the signs above, or 几. Asked for every character of a text, so it is one test of its own; a property holds them together.</summary>
    public static bool MayStart(char character) => CharacterFolder.Fold(character) is
        >= '0' and <= '9'
        or '零' or '○' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿' or '两' or '俩' or '仨'
        or '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' or '拾' or '佰' or '仟' or '弌' or '弍'
        || character is '廿' or '卅' or '卌' or '几' or '幾';

    /// <summary>Belongs to a run of numerals, also where the run is no number (几十, 七八).</summary>
    public static bool InRun(char character) => MayStart(character) || character is '余' or '多';
}
