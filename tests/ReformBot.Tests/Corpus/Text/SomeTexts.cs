using FsCheck;
using FsCheck.Fluent;

namespace ReformBot.Tests.Corpus.Text;

/// <summary>Random texts out of the pieces that official documents and their damage consist of.</summary>
internal static class SomeTexts
{
    private static readonly string[] Pieces =
    [
        "一、", "二、", "（一）", "(二)", "1.", "2、", "（1）", "①", "第一章 ", "第一条 ", "第二条", "一是", "二是", "三要", "第一，", "第二，", "——", "- ", "附件1", "附件：", "# ", "## ",
        "各有关单位：", "关于印发", "办法的通知", "2020年5月1日", "3.5", " ", "  ", "　　", "\n", "\n\n", "\n\n\n\n", "\r\n", "。", "，", "；", "：", "？", "”", "“", "|", " | ",
        "\u200b", "**", "(xiǎn)", "加强领导", "全市共有职工", "发放补贴", "万元", "答：", "问：", "抄送：", "印发", "and", "ISO", "首页", "当前位置：", "穗府〔2020〕1号",
        "要切实抓好各项工作的落实，", "推动产业工人队伍建设改革不断深入。",
    ];

    public static Arbitrary<string> Arbitrary =>
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
