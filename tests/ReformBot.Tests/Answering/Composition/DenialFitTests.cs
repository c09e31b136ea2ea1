using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Who may take part says nothing of who may not.</summary>
public sealed class DenialFitTests
{
    [Theory]
    [InlineData("哪些人不能参加互助保障?", "在职会员可以参加互助保障。", "", true)]
    [InlineData("什么费用不给报销?", "门诊费用按六成报销。", "", true)]
    [InlineData("哪些人不能参加互助保障?", "退休人员不得参加。", "", false)]
    [InlineData("哪些人不能参加互助保障?", "(一)劳务派遣人员;", "有下列情形之一的,不予办理:", false)]
    [InlineData("什么费用不给报销?", "住院期间的伙食费除外。", "", false)]
    [InlineData("这里面哪个是非做不可的?", "第一项各单位必须完成。", "", false)]
    [InlineData("哪些人能参加互助保障?", "在职会员可以参加互助保障。", "", false)]
    public void Only_what_is_left_out_answers_who_is_left_out(string question, string sentence, string before, bool nothing) => Assert.Equal(
        nothing,
        new DenialFit(new Question { Asked = question, Text = CharacterFolder.Fold(question), Today = new DateOnly(2026, 11, 20), Wanted = Wanted.Items })
            .SaysNothingOfIt(CharacterFolder.Fold(sentence), CharacterFolder.Fold(before)));
}
