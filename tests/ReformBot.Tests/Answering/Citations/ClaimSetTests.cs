namespace ReformBot.Tests.Answering.Citations;

/// <summary>Freely worded sentences: none that says something else passes, and few that say the same are refused.</summary>
public sealed class ClaimSetTests
{
    private const double MostRefused = 0.03;

    private const int Fewest = 300;

    public static TheoryData<string> Sets => [ClaimSet.First, ClaimSet.Second];

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_changed_sentence_passes(string set)
    {
        var passed = ClaimSet.Of(set).Mutations.Where(claim => claim.IsAccepted).ToList();
        Assert.True(passed.Count == 0, $"{passed.Count}\n{string.Join('\n', passed)}");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Few_rewordings_are_refused(string set)
    {
        var all = ClaimSet.Of(set).Rewordings.ToList();
        var refused = all.Where(claim => !claim.IsAccepted).ToList();
        Assert.True(refused.Count <= MostRefused * all.Count, $"{refused.Count} of {all.Count}\n{string.Join('\n', refused)}");
    }
}
