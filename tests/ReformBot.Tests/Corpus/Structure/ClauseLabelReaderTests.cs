using ReformBot.Corpus.Structure;

namespace ReformBot.Tests.Corpus.Structure;

public sealed class ClauseLabelReaderTests
{
    [Theory]
    [InlineData("第三编 分则", ClauseLevel.Part, 3, "第三编")]
    [InlineData("第二部分 主要任务", ClauseLevel.Part, 2, "第二部分")]
    [InlineData("第十二章　附则", ClauseLevel.Chapter, 12, "第十二章")]
    [InlineData("第一节 一般规定", ClauseLevel.Section, 1, "第一节")]
    [InlineData("第一百二十三条 自然人", ClauseLevel.Article, 123, "第一百二十三条")]
    [InlineData("第一千二百六十条 本法自公布之日起施行", ClauseLevel.Article, 1260, "第一千二百六十条")]
    [InlineData("第12条 内容", ClauseLevel.Article, 12, "第12条")]
    [InlineData("第十七条之一 内容", ClauseLevel.Article, 17, "第十七条之一")]
    [InlineData("二十一、总体要求", ClauseLevel.Han, 21, "二十一、")]
    [InlineData("（十）其他", ClauseLevel.HanInBrackets, 10, "（十）")]
    [InlineData("( 三 )其他", ClauseLevel.HanInBrackets, 3, "( 三 )")]
    [InlineData("㈡其他", ClauseLevel.HanInBrackets, 2, "㈡")]
    [InlineData("3.申请材料", ClauseLevel.Arabic, 3, "3.")]
    [InlineData("3．申请材料", ClauseLevel.Arabic, 3, "3．")]
    [InlineData("10、申请材料", ClauseLevel.Arabic, 10, "10、")]
    [InlineData("2.2024年底前完成", ClauseLevel.Arabic, 2, "2.")]
    [InlineData("（2）身份证", ClauseLevel.ArabicInBrackets, 2, "（2）")]
    [InlineData("2）身份证", ClauseLevel.ArabicInBrackets, 2, "2）")]
    [InlineData("③身份证", ClauseLevel.Circled, 3, "③")]
    [InlineData("三是强化保障", ClauseLevel.Ordinal, 3, "三是")]
    [InlineData("二要突出重点", ClauseLevel.Ordinal, 2, "二要")]
    [InlineData("第二，加强领导", ClauseLevel.OrdinalWord, 2, "第二")]
    [InlineData("其一，加强领导", ClauseLevel.OrdinalWord, 1, "其一")]
    [InlineData("——坚持原则", ClauseLevel.Dash, 0, "——")]
    [InlineData("- 坚持原则", ClauseLevel.Dash, 0, "-")]
    [InlineData("附件", ClauseLevel.Annex, 0, "附件")]
    [InlineData("附件2 申请表", ClauseLevel.Annex, 2, "附件2")]
    [InlineData("附件：1.申请表", ClauseLevel.Annex, 0, "附件")]
    public void A_label_is_read_with_its_family_and_number(string line, ClauseLevel level, int number, string label)
    {
        var match = ClauseLabelReader.Read(line);

        Assert.Equal(new ClauseLabel(level, number, label), match?.ToLabel(line));
    }

    [Theory]
    [InlineData("第五条第（二）项所列人员")]
    [InlineData("第三十一条规定的条件")]
    [InlineData("第一条、第二条所列")]
    [InlineData("第四期")]
    [InlineData("1.5万人")]
    [InlineData("2020.3.1")]
    [InlineData("2020年工作要点")]
    [InlineData("（2020）3号")]
    [InlineData("一体推进")]
    [InlineData("三个代表")]
    [InlineData("1次")]
    [InlineData("附件材料应当加盖公章")]
    [InlineData("-5度")]
    [InlineData("（略）")]
    [InlineData("")]
    public void What_only_looks_like_a_label_is_none(string line) => Assert.Null(ClauseLabelReader.Read(line));
}
