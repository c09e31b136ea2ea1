using ReformBot.Corpus.Documents;

namespace ReformBot.Tests.Corpus.Documents;

public sealed class DocumentKindsTests
{
    [Theory]
    [InlineData("某市人民政府关于印发某市培训办法的通知", DocumentKind.Notice)]
    [InlineData("某市就业见习管理办法（试行）", DocumentKind.Measures)]
    [InlineData("关于《某市工资条例》", DocumentKind.Regulation)]
    [InlineData("中华人民共和国劳动法", DocumentKind.Law)]
    [InlineData("关于深化改革的实施意见", DocumentKind.Opinion)]
    [InlineData("某市推进产改纪实", DocumentKind.Feature)]
    [InlineData("改革快报", DocumentKind.Bulletin)]
    [InlineData("失业保险常见问题解答（2024年版）", DocumentKind.Faq)]
    [InlineData("某某补贴政策清单", DocumentKind.Catalogue)]
    [InlineData("技能补贴办事指南", DocumentKind.Guide)]
    [InlineData("凝聚合力再出发", DocumentKind.Unknown)]
    public void The_end_of_a_title_says_the_kind(string title, DocumentKind expected) => Assert.Equal(expected, DocumentKinds.FromTitle(title));

    [Fact]
    public void Every_kind_is_read_again_from_the_name_that_is_shown()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>().Where(k => k != DocumentKind.Unknown))
        {
            Assert.Equal(kind, DocumentKinds.Parse(DocumentKinds.NameOf(kind)));
            Assert.Equal(kind, DocumentKinds.Parse(kind.ToString()));
        }

        Assert.Null(DocumentKinds.Parse("没有这种"));
        Assert.Null(DocumentKinds.Parse("42"));
    }
}
