using ReformBot.Answering.Understanding;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>Numbered levels and ranges, which exclude each other.</summary>
public sealed class LevelReaderTests
{
    [Theory]
    [InlineData("护理4级", "4级")]
    [InlineData("享受1～3级待遇", "1级 2级 3级")]
    [InlineData("一至四级伤残", "1级 2级 3级 4级")]
    [InlineData("一、二级残疾", "1级 2级")]
    [InlineData("A类护理", "1类")]
    [InlineData("立二等功", "2等功")]
    [InlineData("级别和类别", "")]
    [InlineData("职业技能等级证书", "")]
    public void Levels_are_read_with_their_ranges(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', LevelReader.Read(text).Select(level => $"{level.Value}{level.Kind}")));

    [Theory]
    [InlineData("五十人以下的企业", "百人以上企业", false)]
    [InlineData("一百人以上的企业", "百人以上企业", true)]
    [InlineData("200人以上", "100人以上", true)] // meets: every such firm has more than a hundred
    [InlineData("不足10人", "超过20人", false)]
    public void Ranges_that_exclude_each_other_do_not_meet(string asked, string told, bool meets) =>
        Assert.Equal(meets, Assert.Single(Bound.AllIn(asked)).Meets(Assert.Single(Bound.AllIn(told))));

    [Theory]
    [InlineData("一共100人")]
    [InlineData("月薪3000元以上")] // money is no case that a rule divides people by here
    public void A_plain_number_is_no_range(string text) => Assert.Empty(Bound.AllIn(text));
}
