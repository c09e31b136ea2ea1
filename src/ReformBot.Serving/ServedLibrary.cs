using ReformBot.Corpus.Library;

namespace ReformBot.Serving;

/// <summary>What a server needs of the program around it.</summary>
public sealed record ServedLibrary
{
    /// <summary>For one question: a slow model with its repairs needs a minute.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    /// <summary>A desk over the library as it is now; called for each request, so that a file that was replaced is seen.</summary>
    /// <exception cref="LibraryUnusableException">The library is gone or damaged; the next request may find it again.</exception>
    public required Func<Desk> Borrow { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Of the program, as clients are told.</summary>
    public required string Version { get; init; }

    /// <summary>Takes a line for the operator when something goes wrong that a client is not told. Never holds what a person asked.</summary>
    public Action<string> Report { get; init; } = _ => { };

    /// <summary>What is in force is judged by the operator's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
}
