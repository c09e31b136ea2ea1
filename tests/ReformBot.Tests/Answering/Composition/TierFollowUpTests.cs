using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>What a follow-up changes is decisive: what stood there before does not answer.</summary>
public sealed class TierFollowUpTests
{
    private const string Text = """
        柳溪县匠人积分办法

        第一条 获得柳溪县委、县政府授予的匠人荣誉的，加7分。

        第二条 获得浙东省委、省政府授予的能工巧匠等奖项和荣誉称号的，加16分。

        第三条 全县建成省匠人工坊3个、省织补工坊1个，县匠人工坊21个、县织补工坊12个。
        """;

    [Theory]
    [InlineData("省里给的荣誉呢？", "16分", "7分", "柳溪匠人积分，得过县委县政府的荣誉加多少分？")]
    [InlineData("那省级的有几个？", "省匠人工坊3个", "没有写明", "柳溪建了多少个县匠人工坊？")]
    public async Task The_other_tier_answers(string question, string wording, string other, string before)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("jiangren.txt", Text))).AskAsync(question, history: [before, "……"]);
        Assert.Contains(wording, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, reply.Text, StringComparison.Ordinal);
    }
}
