using System.Collections.Immutable;
using ReformBot.Answering.Composition;

namespace ReformBot.Answering.Writing;

/// <summary>What became of a sentence of a draft.</summary>
/// <param name="Cited">The passages that it names; empty when it names none that was given.</param>
/// <param name="Stands">The sentence with the words it stands on; null when it does not pass.</param>
/// <param name="Reason">Why it does not pass, for the model, in Chinese; empty when it does.</param>
internal sealed record Verdict(ModelSentence Sentence, ImmutableArray<NumberedPassage> Cited, DraftSentence? Stands, string Reason)
{
    /// <summary>It says nothing that would be missed: a greeting, 综上：.</summary>
    public bool IsCourtesy { get; init; }

    public static Verdict Fails(ModelSentence sentence, string reason) => new(sentence, [], null, reason);
}
