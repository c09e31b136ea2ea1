namespace ReformBot.Corpus.Library;

/// <summary>
/// The library file cannot be used: not ours, of a newer version, damaged, no permission, disk full. The message says which and what to do, for the operator.
/// </summary>
public sealed class LibraryUnusableException : IOException
{
    public LibraryUnusableException()
    {
    }

    public LibraryUnusableException(string message)
        : base(message)
    {
    }

    public LibraryUnusableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the message says, by name.</summary>
    public LibraryProblem Problem { get; init; }
}
