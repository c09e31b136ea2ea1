using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Passages;

/// <summary>Walks the clause tree of one document and says where its passages begin and end.</summary>
internal sealed class ClauseSplitter(string text, PassageSplitterOptions options, PassageBuilder passages)
{
    /// <param name="path">Of the parent.</param>
    /// <param name="lead">What the parent says over its items; not over the further paragraphs of an article.</param>
    /// <param name="from">First child that is not yet in a passage.</param>
    public void AddChildren(Clause parent, ClausePath path, string lead = "", int from = 0)
    {
        var paragraph = parent.Label is { Level: ClauseLevel.Article } ? 1 : 0;
        var (table, place) = (new TableRows(path.Under(lead)), path.Under(lead));
        for (var i = from; i < parent.Children.Length; i++)
        {
            var child = parent.Children[i];
            switch (child.Kind)
            {
                case ClauseKind.Navigation or ClauseKind.Duplicate:
                    break;
                case ClauseKind.TableHeader:
                    passages.Add(child.Own, child.Kind, table.Header(child.Own.In(text)));
                    break;
                case ClauseKind.TableRow:
                    AddParts(child, table.Row(child.Heading), table.Row(child.Heading, next: true));
                    break;
                case ClauseKind.Letterhead or ClauseKind.Signature or ClauseKind.Colophon:
                    i = AddBlock(parent, i, path);
                    break;
                case ClauseKind.Paragraph when child.Label is null && paragraph > 0:
                    Add(child, path.WithParagraph(++paragraph));
                    break;
                case ClauseKind.Paragraph when IsSmall(child):
                    i = AddSmall(parent, i, place);
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

        var items = ItemsWithLeadIn(clause);
        if (items > 0)
            passages.Add(TextSpan.FromBounds(clause.Own.Start, End(clause.Children[items - 1])), ClauseKind.Paragraph, FirstParagraph(clause, place));
        else
            AddOwn(clause, place);
        AddChildren(clause, place, HeadingOf(clause), items);
    }

    /// <summary>How many first children are the list that the clause leads in, where lead-in and list together fit; 0 when they do not.</summary>
    private int ItemsWithLeadIn(Clause clause)
    {
        if (clause.Kind != ClauseKind.Paragraph || clause.Own.IsEmpty || text[clause.Own.End - 1] is not ('：' or ':'))
            return 0;
        var count = 0;
        while (count < clause.Children.Length && clause.Children[count].Label is { Level: not (ClauseLevel.Ordinal or ClauseLevel.OrdinalWord) } && IsPlain(clause.Children[count]))
            count++;
        return count > 0 && count < clause.Children.Length && End(clause.Children[count - 1]) - clause.Own.Start <= options.Greatest ? count : 0;
    }

    private static bool IsPlain(Clause clause) => clause.SelfAndDescendants().All(below => below.Kind is ClauseKind.Paragraph or ClauseKind.Section);

    private static int End(Clause clause) => clause.SelfAndDescendants().Max(below => below.Own.End);

    /// <summary>The span of the clause with all below it, where that is plain text, short enough, and not a list of 一是 二是.</summary>
    private TextSpan? FitsWhole(Clause clause)
    {
        // An article is cited by its own number: several of them are never one passage, however short.
        if (clause.Children.Any(child => child.Label is { Level: <= ClauseLevel.Article and > ClauseLevel.None }))
            return null;
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

        var numbered = FirstParagraph(clause, place);
        AddParts(clause, numbered, numbered.Under(RunIn(clause)));
    }

    private void AddParts(Clause clause, ClausePath first, ClausePath others)
    {
        var path = first;
        foreach (var part in SentenceCutter.Cut(text, clause.Own, options))
        {
            passages.Add(part, clause.Kind, path);
            path = others;
        }
    }

    /// <summary>第X条第一款 where the article has a second paragraph.</summary>
    private static ClausePath FirstParagraph(Clause clause, ClausePath place) =>
        clause.Label is { Level: ClauseLevel.Article } && clause.Children.Any(child => child is { Kind: ClauseKind.Paragraph, Label: null })
            ? place.WithParagraph(1)
            : place;

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
