using ReformBot.Answering.Understanding;

namespace ReformBot.Tests.Answering.Understanding;

/// <summary>A slogan asked for by its own parts is asked for once.</summary>
public sealed class SloganWordingTests
{
    [Theory]
    [InlineData("\"五优\"是哪五个优?", "\"五优\"是哪些?")]
    [InlineData("三强分别是哪三强?", "三强是哪些?")]
    [InlineData("三员是哪些人?", "三员是哪些人?")]
    [InlineData("五优是哪四个优?", "五优是哪四个优?")]
    public void The_second_half_is_left_out(string text, string plain) => Assert.Equal(plain, SloganWording.Plain(text));
}
