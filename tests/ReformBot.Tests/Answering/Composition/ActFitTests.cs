using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>How many were let go is not how many were taken on: the deed of a counting question has to be the sentence's.</summary>
public sealed class ActFitTests
{
    [Theory]
    [InlineData("开除了多少会员？", "开除")]
    [InlineData("一共培训了大约多少名班组长？", "培训")]
    [InlineData("被辞退的学徒有多少名？", "辞退")]
    [InlineData("新建了几家驿站？", "新建")]
    [InlineData("多少人被表彰？", "表彰")]
    [InlineData("技能培训补贴是多少？", "")] // a noun
    [InlineData("全市有多少家驿站？", "")]
    [InlineData("发展了多少名会员？", "")] // says little
    [InlineData("职工能享受多少补贴？", "")]
    [InlineData("哪些企业因为欠薪被处罚？", "处罚", Wanted.Items)]
    [InlineData("什么时候撤销了联席会议？", "撤销", Wanted.Date)]
    [InlineData("联席会议是哪一年成立的？", "成立", Wanted.Date)]
    [InlineData("培训补贴什么时候到账？", "", Wanted.Date)]
    public void The_deed_is_the_verb_of_how_many_or_when_or_what_was_done_to_them(string question, string verb, Wanted wanted = Wanted.Number) =>
        Assert.Equal(verb, Fit(question, wanted).Verb);

    [Theory]
    [InlineData("开除了多少会员？", "全年新建工会90家,发展会员7120人。", "", true)]
    [InlineData("拆除了多少家驿站？", "建成爱心驿站31家,母婴室12家。", "", true)]
    [InlineData("收取了多少费用？", "发放补贴52.4万元。", "", true)]
    [InlineData("培训了多少管理人员？", "全市140名管理人员担任党组织书记。", "", true)]
    [InlineData("建了几家驿站？", "挂牌启用爱心驿站31家。", "", false)]
    [InlineData("发了多少补贴？", "为1200人次兑现补贴52.4万元。", "", false)]
    [InlineData("罚了多少家企业？", "对3家企业作出处罚。", "", false)]
    [InlineData("培训了多少管理人员？", "选派管理人员140名。", "举办技能培训班三期。", false)] // told before
    [InlineData("拆除了多少家驿站？", "其中城区31家。", "", false)] // no other deed
    public void Another_deed_of_the_number_is_another_matter(string question, string sentence, string before, bool another) =>
        Assert.Equal(another, Fit(question).TellsAnother(CharacterFolder.Fold(sentence), CharacterFolder.Fold(before)));

    private static ActFit Fit(string question, Wanted wanted = Wanted.Number) =>
        new(new Question { Asked = question, Text = CharacterFolder.Fold(question), Today = new DateOnly(2026, 11, 20), Wanted = wanted });
}
