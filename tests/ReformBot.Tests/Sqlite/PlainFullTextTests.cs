using ReformBot.Sqlite.Baseline;

namespace ReformBot.Tests.Sqlite;

public sealed class PlainFullTextTests
{
    [Fact]
    public void It_finds_the_texts_that_share_three_characters_with_the_question_best_first()
    {
        using var temporary = new TemporaryLibrary();
        using var baseline = new PlainFullText(temporary.File);
        baseline.Add(7, "以工代训补贴每人五百元");
        baseline.Add(8, "以工代训之外，另有技能提升补贴\"500\"");
        baseline.Add(9, "别的事情");
        baseline.Commit();

        Assert.Equal([7, 8], baseline.Search("以工代训补贴", 5));
        Assert.Equal([7], baseline.Search("以工代训补贴", 1));
        Assert.Equal([8], baseline.Search("贴\"5", 5));
        Assert.Empty(baseline.Search("补贴", 5));
    }
}
