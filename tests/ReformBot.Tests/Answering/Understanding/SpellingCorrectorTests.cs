using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>Sound-alike typing is mended against the library's own words; what is spelt right is left alone.</summary>
public sealed class SpellingCorrectorTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    [Theory]
    [InlineData("高级工补帖多少", "补贴")]
    [InlineData("技能题升补贴多少", "技能提升")]
    [InlineData("以工代讯补贴多少", "以工代训")]
    [InlineData("联席会议的招集人", "召集人")]
    [InlineData("公会经费怎么管", "工会经费")]
    [InlineData("加入公会要交多少", "工会")]
    [InlineData("技能夜效有多少所", "夜校")]
    [InlineData("高级工的津帖", "津贴")]
    [InlineData("爱心姆婴室", "母婴室")]
    [InlineData("疗休扬费用", "疗休养")]
    [InlineData("失业保线缴费", "失业保险")]
    public async Task A_sound_alike_is_mended(string typed, string holds) =>
        Assert.Contains(holds, (await MendAsync(typed)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("宜新技能夜校有多少所", "宜兴")]
    [InlineData("平胡高级工补贴", "平湖")]
    [InlineData("海柠夜校多少所", "海宁")]
    [InlineData("诸既竞赛奖励多少", "诸暨")]
    [InlineData("铜乡以工代训", "桐乡")]
    public async Task A_misspelt_place_is_mended(string typed, string place) =>
        Assert.Contains(place, (await MendAsync(typed)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("宜兴技能夜校有多少所")]
    [InlineData("平湖高级工补贴多少钱")]
    [InlineData("海宁的联席会议召集人是谁")]
    [InlineData("苏州的高级工补贴是多少")]
    [InlineData("三联三促指什么")]
    [InlineData("我管河南一家厂的人事")] // no 广河
    [InlineData("活动室面积多少")] // 面积 stands in no passage, but is how one asks
    [InlineData("工会会员每月交多少会费")]
    [InlineData("联席会议是哪三家办公室一起发文的")] // numerals stand beside any word
    [InlineData("高级工补贴的钱")] // 的钱 stands in no passage
    [InlineData("我们厂子的夜校在哪")] // 厂子 is no 长子, though that is a county
    [InlineData("家里急着用津贴")] // everyday words that no passage has
    [InlineData("身上背着贷款")]
    [InlineData("桌子边上谁念的通知")]
    [InlineData("老板拖着钱不交")] // 补交 is a word of the lexicon
    [InlineData("夜校遭了火灾")] // so is 招了
    [InlineData("我弟评上高级工没")] // characters that are words by themselves
    public async Task What_is_spelt_right_is_left_alone(string typed)
    {
        var (text, corrections) = await MendAsync(typed);
        Assert.Equal(typed, text);
        Assert.Empty(corrections);
    }

    [Fact]
    public async Task A_pasted_text_is_left_alone()
    {
        var pasted = string.Concat(Enumerable.Repeat("高级工补帖多少，", 20));
        Assert.Equal(CharacterFolder.Fold(pasted), (await MendAsync(pasted)).Text);
    }

    private async Task<(string Text, IReadOnlyList<(string Typed, string Read)> Corrections)> MendAsync(string typed) =>
        await new SpellingCorrector(small.Library.Index).MendAsync(CharacterFolder.Fold(typed), TestContext.Current.CancellationToken);
}
