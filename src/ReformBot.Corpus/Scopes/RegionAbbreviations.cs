using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Scopes;

/// <summary>One-character names: 沪浙滇皖, 京津冀, 在沪, and the first character of a 发文字号 (穗人社规字).</summary>
internal sealed class RegionAbbreviations
{
    private readonly Dictionary<int, RegionAbbreviation> signs = [];

    public static RegionAbbreviations Load(RegionTree tree)
    {
        var abbreviations = new RegionAbbreviations();
        foreach (var row in RegionData.Rows("region-abbreviations.tsv", '\t'))
        {
            var use = row[2] switch { "alone" => AbbreviationUse.Alone, "pair" => AbbreviationUse.Pair, _ => AbbreviationUse.Row };
            abbreviations.signs[row[0][0]] = new RegionAbbreviation(tree.ByPath(row[1])!, use);
        }

        return abbreviations;
    }

    public Region? Of(char folded) => signs.TryGetValue(folded, out var sign) ? sign.Region : null;

    /// <summary>How many abbreviations stand in a row from <paramref name="start"/> on; 0 where they mean something else (湘江, 新青年).</summary>
    public int RowAt(string text, int start)
    {
        var (end, alone, row) = (start, 0, 0);
        for (; end < text.Length && signs.TryGetValue(CharacterFolder.Fold(text[end]), out var sign); end++)
        {
            // 湘江, 赣江: a river behind its own abbreviation; only 江浙 begins with it.
            if (text[end] == '江' && (end > start || end + 1 >= text.Length || text[end + 1] != '浙'))
                break;
            alone += sign.Use == AbbreviationUse.Alone ? 1 : 0;
            row += sign.Use == AbbreviationUse.Row ? 1 : 0;
        }

        return (end - start) switch
        {
            >= 3 => end - start,
            2 => row == 0 ? 2 : 0,
            1 => alone == 1 && StandsAlone(text, start) ? 1 : 0,
            _ => 0,
        };
    }

    private static bool StandsAlone(string text, int at) =>
        at > 0
            ? CharacterFolder.Fold(text[at - 1]) is '在' or '来' or '赴' or '驻' or '返' or '离'
            : text.Length > 1 && CharacterFolder.Fold(text[1]) is '有' or '的' or '省' or '地' or '今' or '去';
}
