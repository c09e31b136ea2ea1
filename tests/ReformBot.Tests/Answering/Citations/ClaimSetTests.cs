using ReformBot.Answering.Citations;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>Freely worded sentences: none that says something else passes, and few that say the same are refused.</summary>
public sealed class ClaimSetTests
{
    private const double MostRefused = 0.03;

    [Fact]
    public void No_changed_sentence_passes()
    {
        var passed = ClaimSet.First.Mutations.Where(claim => claim.IsAccepted).ToList();
        Assert.True(passed.Count == 0, string.Join('\n', passed));
    }

    [Fact]
    public void Few_rewordings_are_refused()
    {
        var all = ClaimSet.First.Rewordings.ToList();
        var refused = all.Where(claim => !claim.IsAccepted).ToList();
        Assert.True(refused.Count <= MostRefused * all.Count, $"{refused.Count} of {all.Count}\n{string.Join('\n', refused)}");
    }
}
