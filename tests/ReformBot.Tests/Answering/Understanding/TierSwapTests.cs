using ReformBot.Answering.Understanding;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>A follow-up that names another tier of government asks the earlier question of that tier.</summary>
public sealed class TierSwapTests
{
    [Theory]
    [InlineData("省里给的呢?", "得过市委市政府的表彰加多少分", "得过省委省政府的表彰加多少分")]
    [InlineData("那省级的有几个?", "平湖建了多少个市匠人工作室", "平湖建了多少个省匠人工作室")]
    [InlineData("那国家级的呢?", "省级匠人奖多少钱", "国家级匠人奖多少钱")]
    // names of places and words with the same character stay
    [InlineData("省级的呢?", "平湖市的市级匠人在城市和园区奖多少", "平湖市的省级匠人在城市和园区奖多少")]
    // nothing named, or two: nothing is changed
    [InlineData("那高级工呢?", "市级匠人奖多少钱", "市级匠人奖多少钱")]
    [InlineData("省级和市级呢?", "区级匠人奖多少钱", "区级匠人奖多少钱")]
    public void The_tier_is_changed_and_nothing_else(string text, string before, string expected) =>
        Assert.Equal(expected, TierSwap.Apply(text, before));
}
