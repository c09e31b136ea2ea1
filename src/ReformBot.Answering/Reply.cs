using System.Collections.Immutable;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Writing;

namespace ReformBot.Answering;

/// <summary>What a person gets.</summary>
public sealed record Reply
{
    public required ReplyKind Kind { get; init; }

    /// <summary>As a person reads it, with 〔n〕 behind each sentence, without the list of sources.</summary>
    public required string Text { get; init; }

    /// <summary>In the order of their numbers. With <see cref="ReplyKind.NoEvidence"/>: the nearest passages, nothing is claimed by them.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Numbers in <see cref="Text"/> that the bot counted itself about its library.</summary>
    public ImmutableArray<int> Counted { get; init; } = [];

    /// <summary>Choices that a question back offers (which city?), empty otherwise.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public ReplyAuthor Author { get; init; } = ReplyAuthor.Documents;

    /// <summary>Why a model that was asked did not write this, one Chinese clause; null when none was asked or it did.</summary>
    public string? Fallback { get; init; }

    /// <summary>Null when no model was called.</summary>
    public ModelUse? Use { get; init; }

    /// <summary>How it came about; null unless asked for.</summary>
    public Explanation? Explanation { get; init; }
}
