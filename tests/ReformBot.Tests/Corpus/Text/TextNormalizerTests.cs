using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

public sealed class TextNormalizerTests
{
    public static TheoryData<string, string> WithinALine => new()
    {
        { "改 革 简 报", "改革简报" },
        { "市总工会办公室 改 革 简 报", "市总工会办公室 改革简报" },
        { "全 市共有职工 3.5 万人", "全市共有职工3.5万人" },
        { "发放 补贴 12 万元, 惠及 300 人。", "发放补贴12万元,惠及300人。" },
        { "市财政局 市教育局关于印发办法的通知", "市财政局 市教育局关于印发办法的通知" },
        { "第二章 附 则", "第二章 附则" },
        { "第三条　本办法自公布之日起施行。", "第三条 本办法自公布之日起施行。" },
        { "推行 ISO 9001 认证", "推行 ISO 9001认证" },
        { "《通知》 （市办〔2020〕3号）", "《通知》（市办〔2020〕3号）" },
        { "**重点工作**", "重点工作" },
        { "- （一）加强组织领导", "（一）加强组织领导" },
        { "• 1.参保证明", "1.参保证明" },
        { "\ufeff标题\u200b一行", "标题一行" },
        { "文　　号：市办〔2020〕3号", "文号：市办〔2020〕3号" },
        { "補貼(tiē)標準(zhǔn)見附表", "補貼標準見附表" },
        { "補貼(tie)(tie)標準(zhǔn)", "補貼標準" },
        { "函数 f(x) 与 g(x)", "函数 f(x)与 g(x)" },
        { "本报记者王一 见习记者李二", "本报记者王一 见习记者李二" },
        { "某局办公室 2021年4月16日印发", "某局办公室 2021年4月16日印发" },
        { "单位 | 人数 | 金额", "单位 | 人数 | 金额" },
    };

    [Theory]
    [MemberData(nameof(WithinALine))]
    public void Spaces_and_marks_that_say_nothing_are_left_out(string line, string repaired) =>
        Assert.Equal(repaired, TextNormalizer.Normalize(line + "\n另一行").Text.Split('\n')[0]);

    public static TheoryData<string, string> Lines => new()
    {
        { "会议要求抓好落实。各单位要切实加强组织领\n\n导,确保完成。", "会议要求抓好落实。各单位要切实加强组织领导,确保完成。" },
        { "会议要求抓好落实。全省只有两个试点，\n\n其中一个在我市。", "会议要求抓好落实。全省只有两个试点，其中一个在我市。" },
        { "会议要求抓好落实。见下\n\n一、总体要求", "会议要求抓好落实。见下\n\n一、总体要求" },
        { "会议要求抓好落实。请遵照执行\n市总工会办公室\n2020年5月1日", "会议要求抓好落实。请遵照执行\n市总工会办公室\n2020年5月1日" },
        { "政治引领,凝聚合力\n\n各单位积极行动。", "政治引领,凝聚合力\n\n各单位积极行动。" },
        { "一行\r\n二行\r三行", "一行\n二行\n三行" },
        { "一行\n\n\n\n\n二行", "一行\n\n\n二行" },
        { "会议开始。先看第一项\n— 3 —\n目内容。", "会议开始。先看第一项目内容。" },
        { "单位 | 人数\n---|---\n甲 | 3", "单位 | 人数\n甲 | 3" },
        { "The meeting was held。 It was\nlong。", "The meeting was held。 It was long。" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Lines_are_joined_where_a_sentence_was_broken_and_nowhere_else(string text, string repaired) =>
        Assert.Equal(repaired, TextNormalizer.Normalize(text).Text);

    [Fact]
    public void Lines_of_one_width_become_paragraphs_again()
    {
        const string Wrapped = """
            　　第一条 为了规范补贴资金的发放和使用，保障参保职工的合法权益，根
            据国家和省的有关规定，结合本市实际情况，制定本办法，供各单位遵照执
            行，并由主管部门负责解释。
            　　第二条 本办法所称补贴，是指用人单位组织职工参加技能培训并取得相
            应证书以后，由财政按照规定标准给予的资金支持，不包括其他渠道已经支
            付的各类补助和奖励资金，也不包括用人单位自行发放的各种津贴以及相关
            的福利待遇。
            """;

        Assert.Equal(2, TextNormalizer.Normalize(Wrapped).Text.Split('\n').Length);
    }

    [Fact]
    public void A_page_of_a_pdf_with_headline_page_number_and_signature_becomes_lines_of_its_own()
    {
        const string Page = """
                                  关于做好补贴发放工作的通知

            各市、县人力资源社会保障局：

                为贯彻落实国家关于提升职业技能的决策部署，更好地发挥失业保
            险预防失业、促进就业的作用，激励参保职工学习技能，现就有关事项通
            知如下。
                一、申领条件
                （一）依法参加失业保险，累计缴纳失业保险费满十二个月以上，并
            且在取得证书时处于参保缴费状态的企业在职职工，可以按照规定申请领
            取补贴，补贴由基金支付，不影响其按照规定享受的其他各项待遇，经办
                                              — 1 —

            机构应当及时审核。

                                             示范省人力资源和社会保障厅
                                                    2022年6月1日
            """;

        Assert.Equal(
            ["关于做好", "各市、县", "为贯彻落", "一、申领", "（一）依", "示范省人", "2022"],
            TextNormalizer.Normalize(Page).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..4]));
    }

    [Fact]
    public void A_flattened_text_gets_its_lines_back()
    {
        const string Flat = "关于做好某项工作的通知 各有关单位： 为做好工作，现通知如下： 一、加强领导 各单位要高度重视。 二、抓好落实 各单位要明确责任。";

        Assert.Equal(
            ["关于做好某项工作的通知", "各有关单位：", "为做好工作，现通知如下：", "一、加强领导", "各单位要高度重视。", "二、抓好落实", "各单位要明确责任。"],
            TextNormalizer.Normalize(Flat).Text.Split('\n'));
    }

    [Fact]
    public void A_quote_maps_back_to_the_characters_that_it_was_repaired_from()
    {
        const string Original = "全市共有产业 工人 11.45 万人。";
        var text = TextNormalizer.Normalize(Original);
        var at = text.Text.IndexOf("产业工人11.45万人", StringComparison.Ordinal);

        Assert.Equal("产业 工人 11.45 万人", text.ToOriginal(new TextSpan(at, 11)).In(Original));
    }

    [Fact]
    public void A_line_of_ten_million_characters_takes_no_longer_than_its_length()
    {
        var line = string.Concat(Enumerable.Repeat("一 段没有换行的文字, 逐字相连 3 次；", 500_000));

        var text = TextNormalizer.Normalize(line);

        Assert.InRange(text.Length, line.Length / 2, line.Length);
    }
}
