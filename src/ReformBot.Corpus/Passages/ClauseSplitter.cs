using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Passages;

/// <summary>Walks the clause tree of one document and says where its passages begin and end.</summary>
internal sealed class ClauseSplitter(string text, PassageSplitterOptions options, PassageBuilder passages)
{
    public void AddChildren(Clause parent, ClausePath path)
    {
        var paragraph = parent.Label is { Level: ClauseLevel.Article } ? 1 : 0;
        TextSpan? header = null;
        for (var i = 0; i < parent.Children.Length; i++)
        {
            var child = parent.Children[i];
            var place = paragraph > 0 && child is { Kind: ClauseKind.Paragraph, Label: null } ? path.WithParagraph(++paragraph) : path;
            switch (child.Kind)
            {
                case ClauseKind.Navigation or ClauseKind.Duplicate:
                    break;
                case ClauseKind.TableHeader:
                    header = child.Own;
                    passages.Add(child.Own, child.Kind, path);
                    break;
                case ClauseKind.TableRow:
                    AddRow(child, header, path);
                    break;
                case ClauseKind.Letterhead or ClauseKind.Signature or ClauseKind.Colophon:
                    i = AddBlock(parent, i, path);
                    break;
                case ClauseKind.Paragraph when paragraph == 0 && IsSmall(child):
                    i = AddSmall(parent, i, path);
                    break;
                default:
                    Add(child, place);
                    break;
            }
        }
    }

    private void Add(Clause clause, ClausePath path)
    {
        if (clause.Kind is not (ClauseKind.Section or ClauseKind.Paragraph or ClauseKind.Question))
        {
            passages.Add(clause.Own, clause.Kind, path);
            return;
        }

        var place = path.With(clause.Label);
        if (FitsWhole(clause) is { } whole)
        {
            passages.Add(whole, ClauseKind.Paragraph, place);
            return;
        }

        AddOwn(clause, place);
        AddChildren(clause, place.Under(HeadingOf(clause)));
    }

    /// <summary>The span of the clause with all below it, where that is plain text, short enough, and not a list of 一是 二是.</summary>
    private TextSpan? FitsWhole(Clause clause)
    {
        if (clause.Kind == ClauseKind.Question || clause.Label is { Level: ClauseLevel.Part or ClauseLevel.Chapter or ClauseLevel.Section } || clause.Own.Length > options.Greatest)
            return null;
        if (clause.Kind == ClauseKind.Section && clause.Children.IsEmpty)
            return null;
        var end = clause.Own.End;
        foreach (var below in clause.SelfAndDescendants())
        {
            var isText = below.Kind is ClauseKind.Paragraph || below.Kind == ClauseKind.Section && (below == clause || below.Label is not null);
            if (!isText || below != clause && below.Label is { Level: ClauseLevel.Ordinal or ClauseLevel.OrdinalWord })
                return null;
            end = Math.Max(end, below.Own.End);
        }

        return end - clause.Own.Start <= options.Greatest ? TextSpan.FromBounds(clause.Own.Start, end) : null;
    }

    /// <summary>Heading or text of the clause itself; a second part of a long item has the item's heading over it.</summary>
    private void AddOwn(Clause clause, ClausePath place)
    {
        if (clause.Kind != ClauseKind.Paragraph)
        {
            passages.Add(clause.Own, clause.Kind, place);
            return;
        }

        var numbered = clause.Label is { Level: ClauseLevel.Article } && clause.Children.Any(child => child is { Kind: ClauseKind.Paragraph, Label: null })
            ? place.WithParagraph(1)
            : place;
        var first = true;
        foreach (var part in SentenceCutter.Cut(text, clause.Own, options))
        {
            passages.Add(part, ClauseKind.Paragraph, first ? numbered : numbered.Under(RunIn(clause)));
            first = false;
        }
    }

    private void AddRow(Clause row, TextSpan? header, ClausePath path)
    {
        var place = path.Under(row.Heading);
        if (header is { } names)
            place = place.Under(names.In(text));
        foreach (var part in SentenceCutter.Cut(text, row.Own, options))
            passages.Add(part, row.Kind, place);
    }

    /// <summary>Lines of one signature, letterhead or colophon are one passage: who signed, and when.</summary>
    private int AddBlock(Clause parent, int index, ClausePath path)
    {
        var last = index;
        while (last + 1 < parent.Children.Length && parent.Children[last + 1].Kind == parent.Children[index].Kind
            && parent.Children[last + 1].Own.End - parent.Children[index].Own.Start <= options.Greatest && Touch(parent.Children[last], parent.Children[last + 1]))
            last++;
        passages.Add(TextSpan.FromBounds(parent.Children[index].Own.Start, parent.Children[last].Own.End), parent.Children[index].Kind, path);
        return last;
    }

    private bool IsSmall(Clause clause) => clause.Label is null && clause.Children.IsEmpty && clause.Own.Length < options.Target;

    /// <summary>Unlabelled neighbours as long as one of two is too small to stand alone and both stay within the target.</summary>
    private int AddSmall(Clause parent, int index, ClausePath path)
    {
        var last = index;
        var start = parent.Children[index].Own.Start;
        while (last + 1 < parent.Children.Length && parent.Children[last + 1] is { Kind: ClauseKind.Paragraph } next && IsSmall(next)
            && next.Own.End - start <= options.Target && Touch(parent.Children[last], next)
            && (parent.Children[last].Own.End - start < options.Smallest || next.Own.Length < options.Smallest))
            last++;
        passages.Add(TextSpan.FromBounds(start, parent.Children[last].Own.End), ClauseKind.Paragraph, path);
        return last;
    }

    private bool Touch(Clause first, Clause second) => text.AsSpan(first.Own.End, second.Own.Start - first.Own.End).IsWhiteSpace();

    /// <summary>What stands over the clause's children: its heading with its label, or the sentence that leads them in.</summary>
    private string HeadingOf(Clause clause)
    {
        if (clause.Kind is ClauseKind.Section or ClauseKind.Question)
            return clause.Own.In(text).Replace('\n', ' ').TrimEnd('。');
        if (clause.Own.IsEmpty || text[clause.Own.End - 1] is not ('：' or ':'))
            return RunIn(clause);
        if (clause.Own.Length <= options.LongestLeadIn)
            return clause.Own.In(text);
        var start = text.AsSpan(clause.Own.Start, clause.Own.Length - 1).LastIndexOfAny("。；！？");
        return start < 0 ? clause.Own.In(text)[^options.LongestLeadIn..] : clause.Own.In(text)[(start + 1)..];
    }

    /// <summary>二是搭建赋能成长“平台”; empty where the item has no heading.</summary>
    private static string RunIn(Clause clause) =>
        clause.Heading.Length == 0 ? "" : clause.Label is { Level: <= ClauseLevel.Article } ? $"{clause.Label.Text} {clause.Heading}" : clause.Label?.Text + clause.Heading;
}
