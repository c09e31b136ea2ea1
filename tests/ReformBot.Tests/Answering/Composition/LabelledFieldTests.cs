using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>The line of a leaflet that says what was asked, found through the line that names the measure.</summary>
public sealed class LabelledFieldTests
{
    private const string Leaflet =
        """
        柳溪市帮扶政策一页通
        柳溪市总工会
        夜校学费减免
        政策内容：在册建档的搬运工报读夜校，学费减免一半。
        文件依据：《柳溪市夜校章程》（柳工发〔2023〕4号）
        申请渠道：夜校报名处
        所需材料：工会会员卡
        渔船保温箱补贴
        政策内容：从事近海捕捞的渔工购置保温箱，每只补贴九十元。
        文件依据：《柳溪市渔工关爱办法》（柳工发〔2024〕11号）
        申请渠道：码头服务站
        冬季取暖补助
        政策内容：护林员越冬取暖，每季补助四百元。
        """;

    [Theory]
    [InlineData("渔工买保温箱的补贴到哪里办？", "码头服务站", "夜校报名处")]
    [InlineData("搬运工读夜校减免学费到哪里办？", "夜校报名处", "码头服务站")]
    [InlineData("搬运工读夜校减免学费要带什么材料？", "工会会员卡", "保温箱")]
    [InlineData("渔工购置保温箱的补贴依据的是哪个文？", "柳工发〔2024〕11号", "柳工发〔2023〕4号")]
    public async Task The_field_of_the_measure_that_is_meant_answers(string question, string wording, string ofAnother)
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("leaflet.txt", Leaflet))).AskAsync(question);
        Assert.Equal((ReplyKind.Answered, question), (reply.Kind, question));
        Assert.Contains(wording, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ofAnother, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_field_of_the_next_measure_does_not_answer()
    {
        var reply = await (await AnsweringLibrary.InMemoryAsync(("leaflet.txt", Leaflet))).AskAsync("渔工购置保温箱要带什么材料？");
        Assert.DoesNotContain("工会会员卡", reply.Text, StringComparison.Ordinal);
    }
}
