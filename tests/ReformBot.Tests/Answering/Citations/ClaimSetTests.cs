using ReformBot.Answering.Citations;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>Freely worded sentences: none that says something else passes, and few that say the same are refused.</summary>
public sealed class ClaimSetTests
{
    private const int Fewest = 300;

    public static TheoryData<string> Sets => [ClaimSet.First, ClaimSet.Second, ClaimSet.Third, ClaimSet.Fourth, ClaimSet.Fifth];

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
    /// <summary>The aim is 0.03; the fourth and fifth set do not reach it yet.</summary>
    [Theory]
    [InlineData(ClaimSet.First, 0.03)]
    [InlineData(ClaimSet.Second, 0.03)]
    [InlineData(ClaimSet.Third, 0.03)]
    [InlineData(ClaimSet.Fourth, 0.06)]
    [InlineData(ClaimSet.Fifth, 0.14)]
    public void Few_rewordings_are_refused(string set, double mostRefused)
    {
        var all = ClaimSet.Of(set).Rewordings.ToList();
        var refused = all.Where(claim => !claim.IsAccepted).ToList();
        Assert.True(refused.Count <= mostRefused * all.Count, $"{refused.Count} of {all.Count}\n{string.Join('\n', refused)}");
    }
}
