using ReformBot.Answering.Citations;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>A sentence stands on its own quotations or not at all (design invariant 2).</summary>
public sealed class CitationCheckerTests
{
    private const string Bulletin =
        "到2021年底，全市开办技能夜校36所，培训职工5820人次，投入经费362.5万元，三分之一用于教材。2021年5月3日建立联席会议，2022年3月18日召开第4次会议，98.5%的单位到会。";

    private const string Notice =
        "高级工每人每月补贴1500元，由用人单位按照《平湖市技能提升补贴办法》（平人社发〔2021〕12号）发放，推行“三联三促”，增长百分之十五，共计二十三批。";

    [Theory]
    [InlineData(Bulletin, "全市开办技能夜校36所，培训职工5820人次。")]
    [InlineData(Bulletin, "投入经费362.5万元。")]
    [InlineData(Bulletin, "投入经费3625000元。")] // the value is equal
    [InlineData(Bulletin, "投入经费3,625,000元。")]
    [InlineData(Bulletin, "投入经费三百六十二万五千元。")]
    [InlineData(Bulletin, "三分之一用于教材。")]
    [InlineData(Bulletin, "培训职工５８２０人次。")] // widths do not matter
    [InlineData(Bulletin, "培訓職工5820人次。")] // nor does the script
    [InlineData(Bulletin, "2021年5月3日建立联席会议。")]
    [InlineData(Bulletin, "2021年5月建立联席会议。")] // less than the quotation says
    [InlineData(Bulletin, "二〇二一年五月三日建立联席会议。")]
    [InlineData(Bulletin, "百分之九十八点五的单位到会。")]
    [InlineData(Notice, "高级工每人每月补贴1500元。")]
    [InlineData(Notice, "高级工每名每月补贴一千五百元。")]
    [InlineData(Notice, "按照《平湖市技能提升补贴办法》发放。")]
    [InlineData(Notice, "依据平人社发[2021]12号。")] // brackets of another shape
    [InlineData(Notice, "推行「三联三促」。")]
    [InlineData(Notice, "增长15%。")]
    [InlineData(Notice, "共计23批。")]
    public void What_the_quotation_says_may_be_said(string quote, string sentence) =>
        Assert.Empty(CitationChecker.Check(sentence, [AnsweringClaim.Whole(quote)], []));

    [Theory]
    [InlineData(Bulletin, "投入经费362.6万元。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "投入经费362.5元。", CheckFailure.NumberUnknown)] // 万 lost
    [InlineData(Bulletin, "投入经费362.5亿元。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "投入经费三百六十三万五千元。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "培训职工5280人次。", CheckFailure.NumberUnknown)] // digits changed places
    [InlineData(Bulletin, "培训职工58200人次。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "四分之一用于教材。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "98%的单位到会。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "98.5个单位到会。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "培训职工5820元。", CheckFailure.UnitChanged)]
    [InlineData(Bulletin, "开办技能夜校36个月。", CheckFailure.UnitChanged)]
    [InlineData(Bulletin, "投入经费362.5万人次。", CheckFailure.UnitChanged)]
    [InlineData(Bulletin, "到2020年底，开办36所。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "2021年6月建立联席会议。", CheckFailure.NumberUnknown)]
    [InlineData(Bulletin, "2021年5月18日建立联席会议。", CheckFailure.NumberUnknown)] // day and month of two dates
    [InlineData(Bulletin, "2022年5月3日建立联席会议。", CheckFailure.NumberUnknown)] // year of the other
    [InlineData(Notice, "高级工每人每年补贴1500元。", CheckFailure.UnitChanged)]
    [InlineData(Notice, "高级工每户每月补贴1500元。", CheckFailure.UnitChanged)]
    [InlineData(Notice, "依据平人社发〔2021〕21号。", CheckFailure.DocumentNumberUnknown)]
    [InlineData(Notice, "依据平人社发〔2012〕12号。", CheckFailure.DocumentNumberUnknown)]
    [InlineData(Notice, "依据平政发〔2021〕12号。", CheckFailure.DocumentNumberUnknown)]
    [InlineData(Notice, "按照《平湖市技能培训补贴办法》发放。", CheckFailure.TitleUnknown)]
    [InlineData(Notice, "推行“三联四促”。", CheckFailure.QuotedWordsUnknown)]
    [InlineData(Notice, "推行「三促三联」。", CheckFailure.QuotedWordsUnknown)]
    [InlineData(Notice, "增长百分之五。", CheckFailure.NumberUnknown)]
    [InlineData(Notice, "增长15元。", CheckFailure.NumberUnknown)]
    [InlineData(Notice, "共计三十二批。", CheckFailure.NumberUnknown)]
    public void What_it_does_not_say_is_told_by_its_kind(string quote, string sentence, CheckFailure expected) =>
        Assert.Contains(expected, CitationChecker.Check(sentence, [AnsweringClaim.Whole(quote)], []));

    [Theory]
    [InlineData("全市开办技能夜校36所，培训职工5820人次，投入经费362.6万元")] // one digit
    [InlineData("全市开办技能夜校36所，培训职工5820人，投入经费362.5万元")] // one character less
    [InlineData("全市开办技能夜校36所，培训职工5820人次，投入经费3625万元")] // the point lost
    [InlineData("全市开办技能夜校36所，投入经费362.5万元")] // stitched
    [InlineData("投入经费362.5万元，培训职工5820人次，全市开办技能夜校36所")] // another order
    [InlineData("全市关闭技能夜校36所，培训职工5820人次，投入经费362.5万元")]
    [InlineData("，。")]
    [InlineData("")]
    public void Words_that_are_not_those_at_the_place_are_not_verbatim(string claimed)
    {
        const string Words = "全市开办技能夜校36所，培训职工5820人次，投入经费362.5万元";
        var quote = AnsweringClaim.Of(Bulletin, Words) with { Text = claimed };
        Assert.Equal([CheckFailure.QuoteNotVerbatim], CitationChecker.Check("全市开办技能夜校36所。", [quote], []));
    }

    [Fact]
    public void Words_of_another_document_are_not_verbatim()
    {
        var stolen = AnsweringClaim.Of(Bulletin, "投入经费362.5万元") with { Original = Notice };
        Assert.Equal([CheckFailure.QuoteNotVerbatim], CitationChecker.Check("投入经费362.5万元。", [stolen], []));
    }

    [Fact]
    public void Words_at_another_place_of_the_document_are_not_verbatim()
    {
        var quote = AnsweringClaim.Of(Bulletin, "投入经费362.5万元");
        var moved = quote with { Span = quote.Span with { Start = quote.Span.Start + 1 } };
        Assert.Equal([CheckFailure.QuoteNotVerbatim], CitationChecker.Check("投入经费362.5万元。", [moved], []));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 0)]
    [InlineData(0, 100_000)]
    [InlineData(100_000, 2)]
    public void A_place_outside_the_document_is_told(int start, int length)
    {
        var quote = AnsweringClaim.At(Bulletin, new TextSpan(start, length), "投入经费");
        Assert.Equal([CheckFailure.QuoteOutsideDocument], CitationChecker.Check("投入经费。", [quote], []));
    }

    [Theory]
    [InlineData("补贴共 8 41.8 万元，\n涉及职工", "补贴共841.8万元，涉及职工")] // stray spaces, a wrapped line
    [InlineData("参加社會保險(xiǎn)的人(ren)(ren)員", "参加社會保險的人員")] // readings behind characters
    [InlineData("● 推行“1+3”模式", "推行“1+3”模式")] // a bullet
    [InlineData("缴费满\r\n　　12个月", "缴费满12个月")]
    [InlineData("共１，２００元", "共１，２００元")] // widths stay as they are
    public void Repair_may_leave_out_what_a_page_put_in(string original, string words)
    {
        var quote = AnsweringClaim.At(original, new TextSpan(0, original.Length), words);
        Assert.Empty(CitationChecker.Check(words, [quote], []));
    }

    [Theory]
    [InlineData("推行“1+3”模式", "推行“13”模式")]
    [InlineData("执行A类标准", "执行B类标准")]
    [InlineData("二〇二〇年起", "二二年起")]
    [InlineData("增长5%以上", "增长5以上")]
    public void Repair_may_not_leave_out_what_an_author_wrote(string original, string words) => Assert.Equal(
        [CheckFailure.QuoteNotVerbatim],
        CitationChecker.Check("写明了标准。", [AnsweringClaim.At(original, new TextSpan(0, original.Length), words)], []));

    [Fact]
    public void A_sentence_without_a_quotation_does_not_stand() =>
        Assert.Equal([CheckFailure.NoQuote], CitationChecker.Check("高级工补贴1500元。", [], []));

    [Theory]
    [InlineData("5份文件中有3份写到：", true)]
    [InlineData("5份文件中有4份写到：", false)]
    [InlineData("每份5元，共3元。", false)] // the bot counts no money
    [InlineData("共3.5份。", false)]
    [InlineData("共50亿份。", false)] // greater than any count
    public void Only_what_the_bot_counted_needs_no_quotation(string sentence, bool stands) =>
        Assert.Equal(stands, CitationChecker.Check(sentence, [], [5, 3]).IsEmpty);

    [Fact]
    public void A_number_greater_than_any_count_is_compared_like_others()
    {
        const string Text = "全省发放稳岗资金30.2亿元。";
        Assert.Empty(CitationChecker.Check(Text, [AnsweringClaim.Whole(Text)], [3]));
        Assert.Contains(CheckFailure.NumberUnknown, CitationChecker.Check("全省发放稳岗资金32亿元。", [AnsweringClaim.Whole(Text)], [3]));
    }

    [Fact]
    public void What_is_known_of_the_source_may_be_named()
    {
        const string Text = "高级工补贴1500元。";
        var metadata = new PolicyMetadata
        {
            Title = new Fact<string>("关于发放技能补贴的通知", default),
            Number = new Fact<DocumentNumber>(new DocumentNumber("平人社发", 2021, 12), default),
            Dates = new PolicyDates(Signed: new Fact<DateOnly>(new DateOnly(2021, 3, 22), default)),
        };
        var quote = AnsweringClaim.Whole(Text, metadata) with { Locator = "第十二条" };
        Assert.Empty(CitationChecker.Check("《关于发放技能补贴的通知》（平人社发〔2021〕12号，2021年3月22日）第十二条：高级工补贴1500元。", [quote], []));
        Assert.Empty(CitationChecker.Check("《关于发放技能…》：高级工补贴1500元。", [quote], []));
        Assert.Contains(CheckFailure.TitleUnknown, CitationChecker.Check("《关于提高技能补贴的通知》：高级工补贴1500元。", [quote], []));
        Assert.Contains(CheckFailure.NumberUnknown, CitationChecker.Check("《关于发放技能补贴的通知》（2021年4月22日）：高级工补贴1500元。", [quote], []));
    }

    [Fact]
    public void Every_quotation_of_a_sentence_has_to_hold()
    {
        var good = AnsweringClaim.Of(Bulletin, "投入经费362.5万元");
        var bad = AnsweringClaim.Of(Notice, "增长百分之十五") with { Text = "增长百分之五十" };
        Assert.Equal([CheckFailure.QuoteNotVerbatim], CitationChecker.Check("投入经费362.5万元。", [good, bad], []));
    }
}
