namespace ReformBot.Answering.Citations;

/// <summary>据《…》（2021年7月30日）， or 根据第三条规定：, which names the source and claims nothing else.</summary>
internal static class SourceLead
{
    /// <summary>Longer beginnings are claims.</summary>
    private const int Longest = 90;

    private static readonly string[] Beginnings = ["据", "根据", "按照", "依据", "依照", "按", "在《", "《", "最接近"];

    /// <summary>按期复审的 is a condition, 按上述规定 names a source.</summary>
    private static readonly string[] Sources = ["规定", "要求", "办法", "通知", "文件", "意见", "精神", "方案", "条例", "细则", "政策", "公告", "简报", "规则", "款", "条", "项"];

    /// <summary>Length of the lead with its sign; 0 when there is none.</summary>
    public static int LengthOf(string sentence)
    {
        if (!Beginnings.Any(beginning => sentence.StartsWith(beginning, StringComparison.Ordinal)))
            return 0;
        var depth = 0;
        for (var i = 0; i < sentence.Length && i < Longest; i++)
        {
            depth += sentence[i] switch
            {
                '《' or '（' or '(' or '〔' => 1,
                '》' or '）' or ')' or '〕' => -1,
                _ => 0,
            };
            if (depth == 0 && sentence[i] is '，' or ',' or '：' or ':')
                return Names(sentence[..i]) ? i + 1 : 0;
        }

        return 0;
    }

    /// <summary>按规定 and 据《…》 name a source; 按每人100元 and 《办法》规定企业应当缴费 do not.</summary>
    private static bool Names(string lead)
    {
        if (lead[0] == '按' && !lead.Contains('》') && !Array.Exists(Sources, word => lead.EndsWith(word, StringComparison.Ordinal)))
            return false;
        var close = lead.LastIndexOf('》');
        var rest = close >= 0 ? lead[(close + 1)..] : lead;
        var bracket = rest.LastIndexOf('）');
        rest = bracket >= 0 ? rest[(bracket + 1)..] : rest;
        return rest.Length <= 16 && !Corpus.Text.QuantityReader.Read(rest).Any(quantity => quantity.Class is Corpus.Text.UnitClass.Money or Corpus.Text.UnitClass.Persons or Corpus.Text.UnitClass.Duration);
    }
}
