using ReformBot.LuceneNet.Comparing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.LuceneNet;

public sealed class PlainLuceneTests
{
    /// <summary>Also shows that the analysers, with the tables that they bring, work without ICU's cultures.</summary>
    [Theory]
    [InlineData(PlainAnalyzer.Cjk)]
    [InlineData(PlainAnalyzer.SmartChinese)]
    public void It_finds_the_texts_that_share_words_with_the_question_best_first(string analyzer)
    {
        using var folder = new TemporaryFolder();
        using var plain = new PlainLucene(folder["plain"], analyzer);
        plain.Add(7, "企业招用高校毕业生，给予社会保险补贴");
        plain.Add(8, "社会保险按月缴纳");
        plain.Add(9, "今天天气晴朗");
        plain.Commit();

        Assert.Equal([7, 8], plain.Search("企业的社会保险补贴是多少", 5));
        Assert.Equal([7], plain.Search("企业的社会保险补贴是多少", 1));
        Assert.Empty(plain.Search("，。", 5));
        plain.Add(10, "社会保险补贴");
        plain.Commit();
        Assert.Contains(10, plain.Search("社会保险补贴", 5));
    }
}
