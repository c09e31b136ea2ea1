using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Passages;

namespace ReformBot.Answering.Composition;

/// <summary>A list, a set of conditions, a procedure: the lead-in with its items, as one quotation.</summary>
internal static class ListAnswer
{
    public static bool Suits(Question question) => question.Wanted is Wanted.Items or Wanted.Condition or Wanted.Procedure or Wanted.Method or Wanted.Definition;

    /// <summary>The best block that is a list; null when the best sentence stands by itself.</summary>
    public static IReadOnlyList<Passage>? Choose(Reading reading, Candidate best)
    {
        var run = BlockExpander.ListAround(best, reading.PassagesAround(best.Source));
        return run.Count > 1 ? run : null;
    }
}
