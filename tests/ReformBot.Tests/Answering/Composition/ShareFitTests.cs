using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>What was paid to all says nothing of what each gets.</summary>
public sealed class ShareFitTests
{
    [Theory]
    [InlineData("互助金每人最多报多少？", "为2300人次结付互助金410余万元。", true)]
    [InlineData("慰问金一个人发多少？", "累计发放慰问金8000元。", true)]
    [InlineData("互助金每人最多报多少？", "每人每年不超过2000元,共结付410万元。", false)]
    [InlineData("慰问金一个人发多少？", "慰问金标准500元。", false)]
    [InlineData("创新积分一分能兑几块钱？", "积分存入账户,今年兑现奖励300万元。", true)]
    [InlineData("人均补助多少？", "人均补助1.2万元。", false)]
    [InlineData("互助金一共发了多少？", "为2300人次结付互助金410余万元。", false)] // all is what was asked for
    public void A_total_does_not_answer_what_each_gets(string question, string sentence, bool isTotal) =>
        Assert.Equal(isTotal, new ShareFit(Read(question)).IsTotal(CharacterFolder.Fold(sentence)));

    private static Question Read(string question) =>
        new() { Asked = question, Text = CharacterFolder.Fold(question), Today = new DateOnly(2026, 11, 20), Wanted = Wanted.Number };
}
