using ReformBot.Corpus.Structure;

namespace ReformBot.Tests.Corpus.Structure;

/// <summary>What an ingestion of the seeds must be able to find, as far as text and structure decide it.</summary>
public sealed class SeedFactsTests
{
    [Theory]
    [InlineData("001", "累计奖励金额近265万元")]
    [InlineData("002", "工资专项集体合同近500件")]
    [InlineData("003", "实行厂务公开率达90%")]
    [InlineData("003", "国家级技能大师工作室")]
    [InlineData("003", "产业工人11.45万人")]
    [InlineData("004", "产业工人大省")]
    [InlineData("004", "脱贫攻坚决战之年")]
    public void A_fact_that_was_broken_apart_stands_whole_in_one_passage(string seed, string words)
    {
        var document = Seed(seed);

        Assert.Contains(document.Passages, passage => passage.Kind == ClauseKind.Paragraph && passage.Text.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("000", 14)]
    [InlineData("001", 7)]
    [InlineData("002", 16)]
    [InlineData("003", 0)]
    [InlineData("004", 0)]
    public void All_captions_are_found_and_nothing_else_is_one(string seed, int captions)
    {
        Assert.Equal(captions, Seed(seed).Passages.Count(passage => passage.Kind == ClauseKind.Caption && passage.Text.Length > 0 && !passage.Text.Contains("主办", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_person_named_only_under_a_picture_can_be_found()
    {
        Assert.Contains(Seed("000").Holding("许辉"), passage => passage.Kind == ClauseKind.Caption);
        Assert.Contains(Seed("002").Holding("申晓勇"), passage => passage.Kind == ClauseKind.Caption);
    }

    [Fact]
    public void Every_passage_stands_in_its_file_white_space_apart()
    {
        foreach (var file in RealDocuments.Files("seeds"))
        {
            var document = ParsedDocument.Of(File.ReadAllText(file));
            var bare = ParsedDocument.Bare(document.Original);
            Assert.All(document.Passages, passage => Assert.Contains(ParsedDocument.Bare(passage.Text.Replace("#", "", StringComparison.Ordinal)), bare, StringComparison.Ordinal));
        }
    }

    private static ParsedDocument Seed(string number) =>
        ParsedDocument.Of(File.ReadAllText(RealDocuments.Files("seeds").Single(file => Path.GetFileName(file).StartsWith(number, StringComparison.Ordinal))));
}
