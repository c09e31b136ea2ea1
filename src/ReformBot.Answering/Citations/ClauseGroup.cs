namespace ReformBot.Answering.Citations;

/// <summary>Neighbouring clauses of one part that make one statement: a condition with its amount, a subject with what it does.</summary>
/// <param name="first">Index of the first clause.</param>
/// <param name="last">Index of the last clause, itself included.</param>
internal sealed class ClauseGroup(int first, int last)
{
    public int First { get; } = first;

    public int Last { get; } = last;

    /// <summary>Words of its own clauses.</summary>
    public WordPairs Own { get; } = new();

    /// <summary>Lead clauses of other groups that stand for this one too.</summary>
    public List<int> Leads { get; } = [];

    /// <summary>Own words and those of the leads.</summary>
    public WordPairs Scope { get; } = new();
}
