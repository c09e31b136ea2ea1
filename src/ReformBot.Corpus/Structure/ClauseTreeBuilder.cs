using ReformBot.Corpus.Structure.Lines;

namespace ReformBot.Corpus.Structure;

/// <summary>
/// Pieces in text order → clause tree. What is open is a path from the document down; a piece closes what it does not belong to and opens
/// itself. Levels nest as the document nests them: a family that is open already goes on there, a new one opens under what is open.
/// </summary>
internal sealed class ClauseTreeBuilder
{
    private readonly string text;
    private readonly IReadOnlyList<Piece> pieces;
    private readonly ClauseDrafting drafting;
    private readonly TableCells cells = new();

    /// <summary>Families that this document nests against the usual order: articles that count on under 一、 二、.</summary>
    private readonly HashSet<(ClauseRank Inner, ClauseRank Outer)> nestings = [];
    private readonly List<ClauseDraft> open = [new ClauseDraft(ClauseKind.Document, default) { IsContainer = true }];

    /// <summary>Index of the last piece that is text; captions after it belong to the document, not to its last section.</summary>
    private readonly int lastText;

    private ClauseTreeBuilder(string text, IReadOnlyList<Piece> pieces)
    {
        (this.text, this.pieces, drafting) = (text, pieces, new ClauseDrafting(text, pieces));
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Role <= LineRole.TableRow)
                lastText = i;
        }
    }

    private ClauseDraft Top => open[^1];

    private bool InArticle => open.Exists(clause => clause.Rank == ClauseRank.Article);

    public static Clause Build(string text, IReadOnlyList<Piece> pieces)
    {
        var builder = new ClauseTreeBuilder(text, pieces);
        for (var i = 0; i < pieces.Count; i++)
            builder.Add(i);
        return builder.open[0].ToClause();
    }

    private void Add(int index)
    {
        var piece = pieces[index];
        switch (piece.Role)
        {
            case LineRole.Body or LineRole.Question when piece.Label is not null:
                AddLabelled(index, piece.Label.Value);
                break;
            case LineRole.Body:
                AddText(index);
                break;
            case LineRole.Question:
                AddQuestion(index);
                break;
            case LineRole.Heading or LineRole.GroupHeading or LineRole.InnerTitle or LineRole.AnnexTitle:
                AddHeading(index);
                break;
            case LineRole.TableHeader or LineRole.TableRow:
                CloseFor(index);
                Attach(cells.Draft(text, piece));
                break;
            default:
                AddApart(index);
                break;
        }
    }

    /// <summary>Not part of the text. A signature or a headline ends what was open; a caption or an overlap between interrupts nothing.</summary>
    private void AddApart(int index)
    {
        var piece = pieces[index];
        if (piece.Role is LineRole.Title or LineRole.Letterhead or LineRole.Addressee or LineRole.Signature or LineRole.Colophon || index > lastText)
            CloseTo(1);
        Attach(new ClauseDraft(ClauseDrafting.KindOf(piece.Role), piece.Span));
    }

    private void AddLabelled(int index, LabelMatch label)
    {
        var rank = ClauseRanks.Of(label.Level);
        var same = open.FindLastIndex(clause => clause.Rank == rank);
        var leads = label.Number == 1 && same < 0 && (Top.LeadsIn && rank > ClauseRank.Han || IsOpenedInside(index));
        if (same > 0)
            CloseTo(same);
        else if (!leads)
            CloseInner(index, rank);
        if (rank < Top.Rank)
            nestings.Add((rank, Top.Rank));
        var sibling = Top.Children.FindLast(child => child.Rank == rank);
        var isLedIn = Top.LeadsIn || sibling is { IsLedIn: true };
        var mayHead = !isLedIn && !InArticle && (sibling is null || !drafting.EndsWith(sibling, '；', ';'));
        Open(drafting.Labelled(index, label, isLedIn, mayHead));
    }

    /// <summary>Closes what usually lies deeper than <paramref name="rank"/>, unless the document nests the other way: that goes on counting after this piece, or has done so before.</summary>
    private void CloseInner(int index, ClauseRank rank)
    {
        while (open.Count > 1 && Top.Rank > rank && !nestings.Contains((rank, Top.Rank)) && !drafting.GoesOnCounting(Top, index))
            CloseTo(open.Count - 1);
    }

    /// <summary>An item cut out of the paragraph that is open, which then is its lead-in.</summary>
    private bool IsOpenedInside(int index) =>
        pieces[index].Inline && Top.Rank == ClauseRank.Text && pieces[index - 1].Line == pieces[index].Line;

    private void AddHeading(int index)
    {
        var draft = drafting.Heading(index);
        var same = open.FindIndex(clause => clause.Rank == draft.Rank && draft.Rank != ClauseRank.None);
        if (same > 0)
            CloseTo(same);
        else if (draft.Rank == ClauseRank.Heading)
            CloseForHeading(index);
        else
            CloseInner(index, draft.Rank);
        Open(draft);
    }

    /// <summary>A heading without a number over a list that begins again is of the rank above that list; else it divides the open section.</summary>
    private void CloseForHeading(int index)
    {
        if (drafting.NextLabel(index) is { Number: 1 } next)
        {
            var rank = ClauseRanks.Of(next.Level);
            var same = open.FindIndex(clause => clause.Rank == rank);
            if (same > 0)
                CloseTo(same);
        }

        while (!Top.IsContainer)
            CloseTo(open.Count - 1);
    }

    private void AddQuestion(int index)
    {
        var same = open.FindIndex(clause => clause.Rank == ClauseRank.Question);
        if (same > 0)
            CloseTo(same);
        while (!Top.IsContainer)
            CloseTo(open.Count - 1);
        Open(drafting.Question(index));
    }

    private void AddText(int index)
    {
        var own = pieces[index].In(text);
        if (own.StartsWith("问：") || own.StartsWith("问:") || QuestionForms.IsCase(own))
        {
            AddQuestion(index);
            return;
        }

        if (QuestionForms.IsAnswer(own) && open.FindLastIndex(clause => clause.Kind == ClauseKind.Question) is > 0 and var question)
            CloseTo(question + 1);
        else
            CloseFor(index);
        var draft = drafting.Text(index);
        if (draft.LeadsIn || index + 1 < pieces.Count && pieces[index + 1] is { Inline: true, Label: not null })
            Open(draft);
        else
            Attach(draft);
    }

    /// <summary>Closes what unlabelled text at <paramref name="index"/> does not belong to.</summary>
    private void CloseFor(int index)
    {
        if (drafting.IsClosing(index) && !(Top.IsContainer && Top.Children.Count == 0))
            CloseTo(1 + open.FindLastIndex(clause => clause.Rank is ClauseRank.Annex or ClauseRank.InnerTitle or ClauseRank.None));
        while (!Top.IsContainer && !TakesText(Top, index))
            CloseTo(open.Count - 1);
    }

    private bool TakesText(ClauseDraft clause, int index)
    {
        if (clause.LeadsIn)
            return !drafting.LeadsIn(index) && (clause.Children.Count == 0 || !drafting.EndsWith(clause.Children[^1], '。', '：') && clause.Children[^1].Label is null);
        if (InArticle || clause.IsLedIn || clause.Inline || clause.Rank >= ClauseRank.Ordinal || drafting.EndsWith(clause, '；', ';'))
            return false;
        return drafting.GoesOnCounting(clause, index);
    }

    private void Open(ClauseDraft draft)
    {
        Attach(draft);
        open.Add(draft);
    }

    private void Attach(ClauseDraft draft)
    {
        Top.Children.Add(draft);
        if (draft.Kind is not (ClauseKind.TableHeader or ClauseKind.TableRow))
            cells.Reset();
    }

    private void CloseTo(int count) => open.RemoveRange(count, open.Count - count);
}
