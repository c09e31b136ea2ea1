using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Who holds an office is told where the office is named, and not as its deputy's.</summary>
public sealed class OfficeFitTests
{
    [Theory]
    [InlineData("总工会主席叫什么？", "一名技师当选市总工会副主席。", true)]
    [InlineData("总工会主席叫什么？", "市总工会主席周立宁到会。", false)]
    [InlineData("总工会副主席是谁？", "市总工会副主席吴桐到会。", false)]
    [InlineData("总工会副主席是谁？", "市总工会主席周立宁到会。", true)]
    [InlineData("联席会议的召集人是谁？", "各县正副召集人参加会议。", true)]
    [InlineData("联席会议的召集人是谁？", "会议由市长主持。", true)]
    [InlineData("联席会议的召集人是谁？", "副市长任召集人,秘书长任副召集人。", false)]
    [InlineData("这项工作的负责人是谁？", "由人事科牵头。", false)] // a general word may be told otherwise
    [InlineData("科技镇长团的团长是哪位？", "聘任科技镇长团成员为特派员。", true)]
    [InlineData("长期护理险由谁经办？", "由保险公司经办。", false)] // no office
    [InlineData("主席团会议开了几次？", "会议开了三次。", false)] // nobody is asked for
    public void An_office_is_told_by_its_name(string question, string sentence, bool another) => Assert.Equal(
        another,
        new OfficeFit(new Question { Asked = question, Text = CharacterFolder.Fold(question), Today = new DateOnly(2026, 11, 20), Wanted = Wanted.Person }).IsAnother(CharacterFolder.Fold(sentence)));
}
