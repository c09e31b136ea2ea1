using ReformBot.Serving.Contract;
using ReformBot.Tests.Cli;

namespace ReformBot.Tests.Serving.Contract;

public sealed class CitationMarkTests
{
    [Theory]
    [InlineData("发放312.5万元。〔1〕", 0, "10-13:1")]
    [InlineData("发放312.5万元。〔1〕", 100, "110-113:1")]
    [InlineData("甲。〔1〕〔2〕\n乙。〔2〕", 0, "2-5:1 5-8:2 11-14:2")]
    [InlineData("东工发〔2021〕8号规定如此。〔2〕", 0, "16-19:2")] // the year of a document number
    [InlineData("没有这样的引文。〔3〕", 0, "")]
    [InlineData("〔0〕〔01〕〔一〕[1]", 0, "")]
    [InlineData("", 7, "")]
    public void A_mark_is_found_where_it_stands(string text, int offset, string expected)
    {
        var citations = new[] { Some.Citation(1), Some.Citation(2) }.ToDictionary(citation => citation.Number);
        var marks = CitationMark.In(text, offset, citations).Select(mark => $"{mark.Start}-{mark.End}:{mark.Citation.Number}");
        Assert.Equal(expected, string.Join(' ', marks));
    }
}
