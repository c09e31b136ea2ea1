using System.Collections.Immutable;
using ReformBot.Answering.Retrieval;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>A sentence that could be (part of) the answer.</summary>
internal sealed record Candidate
{
    public required RankedPassage Source { get; init; }

    /// <summary>In the passage's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>0…1 for each concept, in the sentence itself.</summary>
    public required double[] Own { get; init; }

    /// <summary>Weighted share of the question's concepts that the sentence itself speaks of; 0…1.</summary>
    public required double OwnCoverage { get; init; }

    /// <summary>The same with its heading, passage and title at a discount; 0…1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The same with its headings and title in full: an item stands for what it is listed under; 0…1.</summary>
    public required double Anchored { get; init; }

    /// <summary>Share of the question, words unknown to the library included, that the sentence with all that belongs to it supports; 0…1.</summary>
    public required double Support { get; init; }

    /// <summary>Share of the question's most telling concepts that the sentence or its headings speak of; 0…1.</summary>
    public required double Telling { get; init; }

    /// <summary>The kind of thing that was asked for stands in it (a sum of money, a date…).</summary>
    public required bool HasWanted { get; init; }

    public required HeadFit Head { get; init; }

    public required double Score { get; init; }

    /// <summary>The score without the ranking of its passage: what the sentence itself has to say.</summary>
    public required double Content { get; init; }

    /// <summary>Named parts; <see cref="Score"/> is their sum.</summary>
    public ImmutableArray<(string Name, double Value)> Parts { get; init; } = [];

    public string Text => Span.In(Source.Passage.Text);
}
