namespace ReformBot.Corpus.Indexing;

/// <summary>What an engine gives as it comes, with its own tokens and its own ranking: only for comparing ourselves with it. Used by one thread.</summary>
public interface IPlainSearch : IDisposable
{
    /// <summary>Adds a whole text under a number of the caller's.</summary>
    void Add(long id, string text);

    /// <summary>From now on what was added is found.</summary>
    void Commit();

    /// <summary>Numbers of the texts that share words with the question, best first.</summary>
    IReadOnlyList<long> Search(string question, int limit);
}
