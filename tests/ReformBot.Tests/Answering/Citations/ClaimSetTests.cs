using ReformBot.Answering.Citations;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>Freely worded sentences: none that says something else passes, and few that say the same are refused.</summary>
public sealed class ClaimSetTests
{
    private const int Fewest = 300;

    public static TheoryData<string> Sets => [ClaimSet.First, ClaimSet.Second, ClaimSet.Third, ClaimSet.Fourth, ClaimSet.Fifth, ClaimSet.Sixth, ClaimSet.Seventh];

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_changed_sentence_passes(string set)
    {
        var passed = ClaimSet.Of(set).Mutations.Where(claim => claim.IsAccepted).ToList();
        Assert.True(passed.Count == 0, $"{passed.Count}\n{string.Join('\n', passed)}");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_sentence_changed_by_rule_passes(string set)
    {
        var passed = ClaimSet.Of(set).MadeMutations.Where(claim => claim.IsAccepted).ToList();
        Assert.True(passed.Count == 0, $"{passed.Count}\n{string.Join('\n', passed)}");
    }

    /// <summary>A quotation shifted by a character, or claimed from another document, is refused whatever the sentence says.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void A_shifted_or_foreign_quotation_is_refused(string set)
    {
        var quotes = ClaimSet.Of(set).Quotes.Values.ToList();
        Assert.All(ClaimSet.Of(set).Rewordings, claim => Assert.NotEmpty(CitationChecker.Check(claim.Sentence, [Shifted(claim.Quotes[0])], [])));
        Assert.All(ClaimSet.Of(set).Rewordings, claim => Assert.NotEmpty(CitationChecker.Check(claim.Sentence, [claim.Quotes[0] with { Original = quotes.First(other => other.Text != claim.Quotes[0].Text).Original }], [])));
    }

    [Fact]
    public void The_sets_are_large_and_say_of_each_change_what_it_is()
    {
        var sets = Sets.Select(row => ClaimSet.Of(row.Data)).ToList();
        Assert.True(sets.Sum(set => set.Rewordings.Count()) >= Fewest);
        Assert.True(sets.Sum(set => set.Mutations.Count()) >= Fewest);
        Assert.True(sets.Sum(set => set.Quotes.Count) >= 60);
        Assert.All(sets.SelectMany(set => set.Mutations), claim => Assert.NotEmpty(claim.Kind));
    }

    private static ClaimedQuote Shifted(ClaimedQuote quote) => quote with { Span = new TextSpan(0, quote.Span.Length - 2), Text = quote.Text[2..] };

    [Fact]
    public void Of_all_rewordings_at_most_three_in_a_hundred_are_refused()
    {
        var all = Sets.SelectMany(row => ClaimSet.Of(row.Data).Rewordings).ToList();
        var refused = all.Where(claim => !claim.IsAccepted).ToList();
        Assert.True(refused.Count <= 0.03 * all.Count, $"{refused.Count} of {all.Count}\n{string.Join('\n', refused)}");
    }

    /// <summary>What was measured; over all sets together the aim of 0.03 is met, in the fourth, fifth and seventh alone it is not.</summary>
    [Theory]
    [InlineData(ClaimSet.First, 0.012)]
    [InlineData(ClaimSet.Second, 0)]
    [InlineData(ClaimSet.Third, 0)]
    [InlineData(ClaimSet.Fourth, 0.032)]
    [InlineData(ClaimSet.Fifth, 0.05)]
    [InlineData(ClaimSet.Sixth, 0)]
    [InlineData(ClaimSet.Seventh, 0.1)]
    public void Few_rewordings_are_refused(string set, double mostRefused)
    {
        var all = ClaimSet.Of(set).Rewordings.ToList();
        var refused = all.Where(claim => !claim.IsAccepted).ToList();
        Assert.True(refused.Count <= mostRefused * all.Count, $"{refused.Count} of {all.Count}\n{string.Join('\n', refused)}");
    }
}
