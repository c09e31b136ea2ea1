using ReformBot.Answering.Composition;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>A noun of the question is found in a text by its characters, and never without its end.</summary>
public sealed class NounTests
{
    private static readonly Func<string, bool> Everything = static _ => true;

    [Theory]
    [InlineData("爱心驿站", "建成爱心驿站40家", 1)]
    [InlineData("职工书屋", "职工3000多人", 0)] // 书屋 is what is asked for
    [InlineData("大病救助金", "发放互助互济金500万元", 0)]
    [InlineData("高级工补贴", "补贴标准", 0.4)]
    [InlineData("", "什么都行", 1)]
    public void A_noun_is_named_as_far_as_its_characters_are(string noun, string text, double share) =>
        Assert.Equal(share, new Noun(noun, Everything).NamedIn(text), 3);

    [Fact]
    public void What_goes_before_the_end_counts_where_only_the_owner_is_looked_for() =>
        Assert.Equal(0.5, new Noun("职工书屋", Everything).ShareIn("职工3000多人"));

    [Fact]
    public void Several_texts_name_it_together() =>
        Assert.Equal(1, new Noun("港澳青年企业", Everything).NamedIn("支持港澳青年", "租金由企业承担"));

    [Theory]
    [InlineData("驿站弄", "建成爱心驿站40家", 1)] // 站弄 stands in no document
    [InlineData("养育钱", "发放救助金500万元", 0)] // 养育 does, elsewhere
    [InlineData("号人入", "参加医疗互助20万人", 1)]
    public void Words_that_no_document_has_are_not_looked_for(string noun, string text, double share) =>
        Assert.Equal(share, new Noun(noun, static term => term is "驿站" or "养育").NamedIn(text));
}
