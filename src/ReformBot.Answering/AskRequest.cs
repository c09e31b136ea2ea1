using ReformBot.Answering.Conversations;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering;

/// <summary>A question and what it is asked in.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Conversation">The turns before it.</param>
/// <param name="Today">What is in force depends on the day.</param>
/// <param name="Explain">Fill <see cref="Reply.Explanation"/>.</param>
public sealed record AskRequest(string Text, Conversation Conversation, DateOnly Today, bool Explain = false)
{
    /// <summary>Who asks, as an opaque key for budgets (never a name or number of a person); null at a console.</summary>
    public string? User { get; init; }

    /// <summary>Where the person is, for questions that name no place; see <see cref="Understanding.AssumedPlace"/>. Null when it is not known.</summary>
    public Region? Place { get; init; }
}
