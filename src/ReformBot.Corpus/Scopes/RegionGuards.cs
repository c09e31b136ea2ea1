using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Scopes;

/// <summary>Tells a place name from the same characters inside other words: 扩大理解, 南通知, 安康杯, 提高安全.</summary>
internal sealed class RegionGuards
{
    /// <summary>Columns of the table.</summary>
    private const int Before = 1;
    private const int After = 2;

    private readonly Dictionary<string, string[]> guards = new(StringComparer.Ordinal);

    private RegionGuards()
    {
    }

    public static RegionGuards Load()
    {
        var loaded = new RegionGuards();
        foreach (var row in RegionData.Rows("region-guards.tsv", '\t'))
            loaded.guards[row[0]] = row;
        return loaded;
    }

    public bool Allows(string text, int start, RegionName name)
    {
        var end = start + name.Text.Length;
        var next = end < text.Length ? CharacterFolder.Fold(text[end]) : '\0';
        if (BelongsToNext(name, next))
            return false;
        if (!guards.TryGetValue(name.Text, out var guard))
            return true;
        var previous = start > 0 ? CharacterFolder.Fold(text[start - 1]) : '\0';
        return !guard[Before].Contains(previous, StringComparison.Ordinal) && (!guard[After].Contains(next, StringComparison.Ordinal) || IsOfficial(text, end));
    }

    /// <summary>西安全市, 延安全力: 全 begins a new word when one of these follows.</summary>
    private static bool IsOfficial(string text, int at) =>
        at + 1 < text.Length && text[at] == '全' && CharacterFolder.Fold(text[at + 1]) is '市' or '省' or '县' or '区' or '力' or '域' or '国' or '年';

    /// <summary>…区域, …市场, …平均, …水平: the last character of a county's name begins the next word.</summary>
    private static bool BelongsToNext(RegionName name, char next) => name.Text[^1] switch
    {
        '区' => next is '域' or '别' or '块',
        '市' => next is '场',
        '旗' => next is '舰' or '帜' or '下',
        _ when name.Regions[0].Level != RegionLevel.County => false,
        '安' => next is '全' or '排' or '装' or '置' or '保' or '心' or '静',
        '平' => next is '均' or '台' or '安' or '等' or '稳' or '衡',
        '水' => next is '平' or '利' or '电',
        '通' => next is '知' or '过' or '报' or '告',
        '海' => next is '关' or '外' or '洋',
        '阳' => next is '光' or '台' or '性',
        '化' => next is '工' or '学' or '解' or '肥',
        '和' => next is '平' or '谐',
        '城' => next is '市' or '乡' or '镇',
        _ => false,
    };
}
