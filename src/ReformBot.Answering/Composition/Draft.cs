using System.Collections.Immutable;

namespace ReformBot.Answering.Composition;

/// <summary>An answer before it was checked.</summary>
internal sealed record Draft
{
    public required ReplyKind Kind { get; init; }

    public required ImmutableArray<DraftSentence> Sentences { get; init; }

    /// <summary>Said after the sentences, without citation: what is missing, whom to ask. Holds no claim about documents.</summary>
    public string Note { get; init; } = "";

    /// <summary>Numbers that the bot counted itself.</summary>
    public ImmutableArray<int> Counted { get; init; } = [];

    /// <summary>Worded by our own rules around the documents' clauses: its frame needs no ground, so facts alone are checked.</summary>
    public bool IsByRule { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];
}
