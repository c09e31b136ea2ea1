using ReformBot.Corpus.Structure;

namespace ReformBot.Tests.Corpus.Structure;

/// <summary>How many numbered heading lines of the real policy texts become clauses of the right level, at the right place.</summary>
public sealed class PolicyHeadingTests
{
    [Fact]
    public void Heading_lines_of_the_policies_are_recognised_with_their_level()
    {
        var (expected, found, missing) = (0, 0, new List<string>());
        foreach (var file in RealDocuments.Files("policies"))
        {
            var document = ParsedDocument.Of(File.ReadAllText(file));
            var labelled = document.Clauses.Where(clause => clause.Label is not null)
                .ToDictionary(clause => document.Text.OriginalIndex(clause.Own.Start), clause => clause.Label!.Level);
            foreach (var (at, level) in HeadingScan.Find(document.Original))
            {
                expected++;
                if (labelled.GetValueOrDefault(at) == level)
                    found++;
                else
                    missing.Add($"{Path.GetFileName(file)} {level} at {at}: {document.Original.AsSpan(at, 12)}");
            }
        }

        var share = (double)found / expected;
        Assert.True(share >= 0.995, $"{found} of {expected} heading lines ({share:P2}); missing: {string.Join("; ", missing)}");
        Assert.InRange(expected, 850, 1000);
    }

    /// <summary>An item counts on from the one before it under the same parent, or opens its list.</summary>
    [Fact]
    public void Items_of_the_policies_count_on_under_one_parent()
    {
        var (counted, broken) = (0, new List<string>());
        foreach (var file in RealDocuments.Files("policies"))
        {
            foreach (var parent in ParsedDocument.Of(File.ReadAllText(file)).Root.SelfAndDescendants())
            {
                foreach (var family in parent.Children.Where(child => child.Label is { Number: > 0 }).GroupBy(child => child.Label!.Level))
                {
                    var numbers = family.Select(child => child.Label!.Number).ToList();
                    counted += numbers.Count;
                    broken.AddRange(numbers.Where((number, i) => !CountsOn(family.Key, number, i == 0 ? 0 : numbers[i - 1])).Select(number => $"{Path.GetFileName(file)} {parent.Label?.Text}{parent.Heading}: {family.Key} {number}"));
                }
            }
        }

        Assert.True(broken.Count * 200 <= counted, $"{broken.Count} of {counted} labels do not count on: {string.Join("; ", broken)}");
    }

    /// <summary>Articles count through all chapters, and the items of an annex note begin with the second.</summary>
    private static bool CountsOn(ClauseLevel level, int number, int before) =>
        number == before + 1 || before == 0 && (level == ClauseLevel.Article || level == ClauseLevel.Arabic && number == 2);
}
