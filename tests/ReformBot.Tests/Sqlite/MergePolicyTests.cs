using ReformBot.Sqlite.Postings;

namespace ReformBot.Tests.Sqlite;

public sealed class MergePolicyTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("9 9 9", 0)]
    [InlineData("9 9 9 9", 4)]
    [InlineData("900 9 9 9", 0)]
    [InlineData("27 9 9 9", 4)]
    [InlineData("900 36 9 9 9 9", 5)]
    [InlineData("900 37 9 9 9 9", 4)]
    [InlineData("0 0 0 0", 4)]
    public void Sizes_fall_from_the_oldest_to_the_newest(string sizes, int merged)
    {
        Segment[] segments = [.. sizes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(size => new Segment(1, 1, 1, 1, 1, long.Parse(size)))];

        Assert.Equal(merged, MergePolicy.NewestToMerge(segments, 4));
    }

    [Fact]
    public void A_thousand_equal_appends_leave_few_segments_and_rewrite_each_only_a_few_times()
    {
        var segments = new List<Segment>();
        var rewritten = 0L;
        for (var i = 0; i < 1000; i++)
        {
            segments.Add(new Segment(i, 1, 1, 1, 1, 1));
            while (MergePolicy.NewestToMerge(segments, 4) is > 0 and var count)
            {
                var bytes = segments[^count..].Sum(segment => segment.Bytes);
                rewritten += bytes;
                segments.RemoveRange(segments.Count - count, count);
                segments.Add(new Segment(i, 1, 1, 1, 1, bytes));
            }

            Assert.InRange(segments.Count, 1, 20);
        }

        Assert.InRange(rewritten, 1000, 8000);
    }
}
