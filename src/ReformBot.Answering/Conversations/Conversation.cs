using System.Collections.Immutable;

namespace ReformBot.Answering.Conversations;

/// <summary>The turns before a question, oldest first. Bounded: only the last <see cref="Capacity"/> are kept. Immutable.</summary>
public sealed record Conversation
{
    /// <summary>Five exchanges: what a person still has in mind when asking “那本科呢？”.</summary>
    public const int Capacity = 10;

    public static Conversation Empty { get; } = new();

    public ImmutableArray<Turn> Turns { get; private init; } = [];

    public Conversation With(Turn turn)
    {
        var turns = Turns.Add(turn);
        return new Conversation { Turns = turns.Length <= Capacity ? turns : turns[^Capacity..] };
    }
}
