using ReformBot.Ingestion.Discovery;

namespace ReformBot.Tests.Ingestion.Discovery;

public sealed class GlobPatternTests
{
    [Theory]
    [InlineData("/a/*.txt", "x.txt", true)]
    [InlineData("/a/*.txt", "x.md", false)]
    [InlineData("/a/*.txt", "b/x.txt", false)]
    [InlineData("/a/**/*.txt", "x.txt", true)]
    [InlineData("/a/**/*.txt", "b/c/x.txt", true)]
    [InlineData("/a/*/x.txt", "b/x.txt", true)]
    [InlineData("/a/202?/*.txt", "2021/x.txt", true)]
    [InlineData("/a/202?/*.txt", "20210/x.txt", false)]
    [InlineData("/a/20*", "2021/b/x.txt", true)] // a folder that matches means everything in it
    [InlineData("/a/**", "b/x.txt", true)]
    [InlineData("/a/*通知*.docx", "关于补贴的通知（试行）.docx", true)]
    [InlineData("/a/*.TXT", "x.txt", false)]
    [InlineData("/a/**/b/**/*.txt", "b/x.txt", true)]
    [InlineData("/a/**/b/**/*.txt", "c/d/x.txt", false)]
    public void Names_match(string pattern, string name, bool matches)
    {
        Assert.Equal(("/a", matches), (GlobPattern.Parse(pattern).Folder, GlobPattern.Parse(pattern).Matches(name)));
    }

    [Fact]
    public void Many_stars_take_no_more_time()
    {
        var pattern = GlobPattern.Parse("/" + string.Concat(Enumerable.Repeat("**/", 30)) + "x");
        Assert.False(pattern.Matches(string.Join('/', Enumerable.Repeat("a", 200))));
    }
}
