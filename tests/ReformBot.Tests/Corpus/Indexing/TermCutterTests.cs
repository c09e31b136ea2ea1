using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Corpus.Indexing;

public sealed class TermCutterTests
{
    [Theory]
    [InlineData("以工代训", "以工@0+2 工代@1+2 代训@2+2")]
    [InlineData("甲，乙丙", "甲@0+1 乙丙@2+2")]
    [InlineData("補貼", "补贴@0+2")]
    [InlineData("达98.9%。", "达@0+1 98.9@1+4")]
    [InlineData("“1+3”和１＋４＋８＋Ｎ", "1+3@1+3 和@5+1 1+4+8+n@6+7")]
    [InlineData("1,000元3.", "1000@0+5 元@5+1 3@6+1")]
    [InlineData("12，345", "12345@0+6")]
    [InlineData("abc甲def", "abc@0+3 甲@3+1 def@4+3")]
    [InlineData("二〇二一", "二零@0+2 零二@1+2 二一@2+2")]
    [InlineData("甲\n乙", "甲@0+1 乙@2+1")]
    [InlineData("", "")]
    [InlineData("，。 +", "")]
    public void Terms_and_where_they_stand(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TermCutter.Cut(text).Select(term => $"{term.Value}@{term.Start}+{term.Length}")));

    /// <summary>When this fails, terms have changed: raise <see cref="PassageTerms.Version"/> and write the new pair here, so that old indexes are rebuilt.</summary>
    [Fact]
    public void The_version_of_the_terms_stands_for_these_terms()
    {
        var passage = SomeDocuments.Document("a", SomeDocuments.Text(new Random(1), 400).Replace('\n', ' ')).Passages[0];
        var everyCharacter = new string([.. Enumerable.Range(32, 65_000).Select(code => (char)code)]);
        var all = passage with { Headings = [everyCharacter, "第十二条 1,000元"] };

        var terms = PassageTerms.Of(all, SomeDocuments.Titled("標題：１＋３")).Order(StringComparer.Ordinal);

        Assert.Equal((1, "da913a5202327b16"), (PassageTerms.Version, ReformBot.Corpus.Library.DocumentIds.OfDocument(string.Join('\n', terms))));
    }

    [Fact]
    public void The_terms_of_a_passage_are_those_of_its_text_its_headings_and_the_title()
    {
        var passage = SomeDocuments.Document("a", "补贴").Passages[0] with { Headings = ["组织", "保障"], Body = NormalizedText.Verbatim("补贴补贴") };

        Assert.Equal(["保障", "简报", "组织", "补贴", "贴补"], PassageTerms.Of(passage, SomeDocuments.Titled("简报")).Order(StringComparer.Ordinal));
    }
}
