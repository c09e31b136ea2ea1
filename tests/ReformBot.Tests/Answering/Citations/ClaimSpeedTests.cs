using System.Diagnostics;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>The check stands between a model's sentence and its reader.</summary>
public sealed class ClaimSpeedTests
{
    /// <summary>The median was 0.23 ms when it was written; the margin is for busy machines.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(5);

    [Fact]
    public void A_sentence_is_checked_in_well_under_the_time_a_person_notices()
    {
        var claims = ClaimSet.Of(ClaimSet.Second).Rewordings.ToList();
        foreach (var claim in claims)
            _ = claim.IsAccepted;
        var times = claims.ConvertAll(claim =>
        {
            var watch = Stopwatch.StartNew();
            _ = claim.IsAccepted;
            return watch.Elapsed;
        });
        times.Sort();
        Assert.True(times[times.Count / 2] < Longest, $"median {times[times.Count / 2].TotalMilliseconds:0.000} ms, p95 {times[times.Count * 95 / 100].TotalMilliseconds:0.000} ms");
    }
}
