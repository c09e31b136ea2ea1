using ReformBot.Answering.Understanding;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>How often: what asks for it and what tells it.</summary>
public sealed class FrequencyTests
{
    [Theory]
    [InlineData("理事会多久开一次会?", true)]
    [InlineData("两年开一回就行了吧", true)]
    [InlineData("匠人证几年复核一次?", true)]
    [InlineData("半年查一次够不够", true)]
    [InlineData("理事任期几年?", false)]
    [InlineData("每月上门几次?", false)]
    [InlineData("补贴一次发多少?", false)]
    public void It_is_asked(string text, bool expected) => Assert.Equal(expected, Frequency.IsAskedBy(text));

    [Theory]
    [InlineData("理事会每年至少召开一次会议", true)]
    [InlineData("联社每两年对工坊进行评估", true)]
    [InlineData("学徒三年轮换一次", true)]
    [InlineData("理事每届任期为三年", false)]
    [InlineData("补贴每人每月260元", false)]
    public void It_is_told(string sentence, bool expected) => Assert.Equal(expected, Frequency.IsIn(sentence));
}
