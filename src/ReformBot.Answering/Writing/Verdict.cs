using System.Collections.Immutable;
using ReformBot.Answering.Composition;

namespace ReformBot.Answering.Writing;

/// <summary>What became of a sentence of a draft.</summary>
/// <param name="Cited">The passages that it names; empty when it names none that was given.</param>
/// <param name="Stands">The sentence with the words it stands on; null when it does not pass.</param>
/// <param name="Reason">Why it does not pass, for the model, in Chinese; empty when it does.</param>
internal sealed record Verdict(ModelSentence Sentence, ImmutableArray<NumberedPassage> Cited, DraftSentence? Stands, string Reason)
{
    /// <summary>Left out without a word: a greeting, an order, another subject, another grade. What was asked is not the less answered.</summary>
    public bool IsBeside { get; init; }

    /// <summary>无依据.</summary>
    public bool IsRefusal { get; init; }

    public static Verdict Fails(ModelSentence sentence, string reason) => new(sentence, [], null, reason);
}
