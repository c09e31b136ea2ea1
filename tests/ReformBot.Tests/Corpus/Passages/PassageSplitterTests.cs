using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Tests.Corpus.Structure;

namespace ReformBot.Tests.Corpus.Passages;

public sealed class PassageSplitterTests
{
    private const string Rules = """
        示范市补贴办法
        第一章 总则
        第一条 为规范补贴发放，制定本办法。
        第二条 申请补贴应当符合下列条件：
        （一）依法参保；
        （二）取得证书。
        第三条 本办法所称证书，是指技能等级证书。
        本办法所称职工，是指在本市就业的人员。
        """;

    [Fact]
    public void An_article_that_fits_is_one_passage_with_its_items()
    {
        var passage = Find(Rules, "依法参保");

        Assert.Equal("第二条", passage.Locator);
        Assert.StartsWith("第二条 申请补贴", passage.Text, StringComparison.Ordinal);
        Assert.EndsWith("取得证书。", passage.Text, StringComparison.Ordinal);
        Assert.Equal(["第一章 总则"], passage.Headings);
    }

    [Fact]
    public void Short_articles_of_attached_rules_are_cited_each_by_its_own_number()
    {
        var attached = """
            示范市总工会关于印发《示范市慰问办法》的通知
            各基层工会：
            现将《示范市慰问办法》印发给你们，请遵照执行。
            示范市总工会
            2024年3月1日
            示范市慰问办法
            第一条 会员住院的，慰问一次。
            第二条 慰问金每人600元。
            """;

        Assert.Equal("第二条", Find(attached, "600元").Locator);
    }

    [Fact]
    public void Items_of_an_article_that_does_not_fit_stand_alone_under_their_lead_in()
    {
        var passage = Find(Rules.Replace("依法参保", Words("依法参加失业保险并按时缴费", 340), StringComparison.Ordinal), "取得证书");

        Assert.Equal("第二条第（二）项", passage.Locator);
        Assert.Equal("第二条 申请补贴应当符合下列条件：", passage.Headings[^1]);
    }

    [Fact]
    public void A_further_paragraph_of_a_long_article_is_cited_by_its_number()
    {
        var passage = Find(Rules.Replace("是指技能等级证书", Words("是指依法取得的技能等级证书", 320), StringComparison.Ordinal), "在本市就业");

        Assert.Equal("第三条第二款", passage.Locator);
    }

    [Theory]
    [InlineData("每季度召开", "一、一是")]
    [InlineData("两千人次", "一、二是")]
    public void Items_counted_in_words_are_passages_of_their_own(string words, string locator)
    {
        const string Report = """
            示范区工作情况
            一、主要做法
            一是健全机制。成立领导小组，每季度召开一次会议。二是加大力度。全年举办培训班三十期，培训两千人次。
            二、下步打算
            继续抓好落实。
            """;

        Assert.Equal(locator, Find(Report, words).Locator);
        Assert.Equal(["一、主要做法"], Find(Report, words).Headings);
    }

    [Fact]
    public void The_same_label_under_two_sections_is_cited_with_its_section()
    {
        const string Report = """
            示范区工作情况
            一、主要做法
            （一）加强领导。成立由九个部门组成的领导小组，统筹推进。一是定期会商，每月召开会议研究解决问题。二是定期通报，每季度向各单位通报进展情况。
            二、主要成效
            （一）队伍壮大。全区职工达到十万人。一是数量增加，全年新增各类职工两万人以上。二是结构优化，高级工占比比上年稳步提高。
            """;

        Assert.Equal(["一、（一）一是", "二、（一）一是"], Split(Report).Select(passage => passage.Locator).Where(locator => locator.EndsWith("一是", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_item_is_cut_at_ends_of_sentences_and_keeps_its_heading()
    {
        var text = "工作情况\n一、主要做法\n一是健全机制。" + Words("每季度召开一次会议研究推进。", 700) + "二是加大力度。全年举办培训班三十期。";

        var parts = Split(text).Where(passage => passage.Locator == "一、一是").ToList();

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.EndsWith("。", part.Text, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.InRange(part.Text.Length, 60, PassageSplitterOptions.Default.Greatest));
        Assert.All(parts.Skip(1), part => Assert.Equal("一是健全机制", part.Headings[^1]));
    }

    [Fact]
    public void A_row_has_its_header_and_its_merged_cell_over_it()
    {
        const string Table = """
            补贴标准
            各等级的标准见附件，请遵照执行。
            附件2
            补贴标准表
            类别 | 等级 | 标准
            技能 | 初级 | 一千元
            中级 | 一千五百元
            """;

        var row = Find(Table, "一千五百元");

        Assert.Equal(ClauseKind.TableRow, row.Kind);
        Assert.Equal(["附件2 补贴标准表", "技能", "类别 | 等级 | 标准"], row.Headings);
        Assert.Equal("附件2 表第2行", row.Locator);
    }

    [Fact]
    public void An_answer_has_its_question_over_it()
    {
        var answer = Find("常见问题\n一、能领多少钱？\n答：初级一千元，中级一千五百元。\n二、在哪里申请？\n答：网上申请。", "一千五百元");

        Assert.Equal(["一、能领多少钱？"], answer.Headings);
        Assert.Equal("一、", answer.Locator);
    }

    [Fact]
    public void Small_neighbours_without_labels_are_put_together()
    {
        var text = "清单\n一、社保补贴\n" + Words("企业招用毕业生并签订劳动合同的给予补贴，", 340) + "期限两年。\n申领方式：登录平台办理。\n网址：https://example.org/\n二、见习补贴\n见习人员每月给予补贴，期限一年以内。";

        Assert.EndsWith("https://example.org/", Find(text, "登录平台").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_signed_and_when_is_one_passage()
    {
        var signature = Split("关于做好工作的通知\n各单位：\n现将有关事项通知如下，请认真贯彻执行。\n示范市总工会\n示范市财政局\n2020年3月2日").Single(passage => passage.Kind == ClauseKind.Signature);

        Assert.Equal("示范市总工会\n示范市财政局\n2020年3月2日", signature.Text);
    }

    [Fact]
    public void Two_passages_with_the_same_words_have_two_ids()
    {
        var repeated = Split("问答\n一、如何申请？\n登录平台，按照提示填写申请表并提交。\n二、如何查询？\n登录平台，按照提示填写申请表并提交。")
            .Where(passage => passage.Text.StartsWith("登录", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, repeated.Select(passage => passage.Id).Distinct().Count());
    }

    private static Passage Find(string text, string words) =>
        Split(text).Single(passage => passage.Text.Contains(words, StringComparison.Ordinal));

    private static IReadOnlyList<Passage> Split(string text) => ParsedDocument.Of(text).Passages;

    private static string Words(string words, int length) => string.Concat(Enumerable.Repeat(words, length / words.Length + 1));
}
