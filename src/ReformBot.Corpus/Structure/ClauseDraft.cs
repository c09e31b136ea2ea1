using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure;

/// <summary>A clause while its children are still being found.</summary>
internal sealed class ClauseDraft(ClauseKind kind, TextSpan own)
{
    public ClauseKind Kind { get; set; } = kind;

    public TextSpan Own { get; } = own;

    public ClauseLabel? Label { get; init; }

    public string Heading { get; init; } = "";

    public List<ClauseDraft> Children { get; } = [];

    /// <summary>What it nests by: levels of <see cref="ClauseLevel"/>, and the ranks of unnumbered headings below zero.</summary>
    public ClauseRank Rank { get; init; }

    /// <summary>Its own text is nothing but a heading, or it is an article: unlabelled text below belongs to it.</summary>
    public bool IsContainer { get; init; }

    /// <summary>It ends with a colon or says 下列: what follows is its list.</summary>
    public bool LeadsIn { get; init; }

    /// <summary>Its heading is the whole of it, a sentence: a heading only if something stands under it.</summary>
    public bool IsSentence { get; init; }

    /// <summary>Cut out of a paragraph.</summary>
    public bool Inline { get; init; }

    /// <summary>The list that it is an item of was led in (…如下：), so that the list ends where unlabelled text begins.</summary>
    public bool IsLedIn { get; init; }

    public int Number => Label?.Number ?? 0;

    /// <summary>A labelled line that nothing follows is an item, not a heading.</summary>
    private ClauseKind FinalKind =>
        Kind == ClauseKind.Section && Children.Count == 0 && Label is { Level: > ClauseLevel.Article or ClauseLevel.Annex } ? ClauseKind.Paragraph : Kind;

    public Clause ToClause()
    {
        var children = ImmutableArray.CreateBuilder<Clause>(Children.Count);
        foreach (var child in Children)
            children.Add(child.ToClause());
        return new Clause { Kind = FinalKind, Label = Label, Heading = IsSentence && Children.Count == 0 ? "" : Heading, Own = Own, Children = children.MoveToImmutable() };
    }
}
