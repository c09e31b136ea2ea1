using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>From a sentence to the clause block it belongs to: a lead-in with its items, a question with its answer, a section.</summary>
internal static class BlockExpander
{
    /// <summary>Longest block shown, in characters; a list longer than this is cut after an item.</summary>
    public const int LongestBlock = 900;

    private const int LongestHeading = 24;

    private const int LongestUnderHeading = 320;

    /// <summary>The run of neighbouring passages that the candidate's list consists of, lead-in first; only its own passage when it is in no list.</summary>
    public static IReadOnlyList<Passage> ListAround(Candidate candidate, IReadOnlyList<Passage> document)
    {
        var found = candidate.Source.Passage;
        var at = IndexOf(document, found);
        if (at < 0)
            return [found];
        var lead = LeadOf(document, at);
        var first = lead >= 0 ? lead : at;
        var last = first;
        var length = document[first].Text.Length;
        while (last + 1 < document.Count && BelongsTo(document[first], document[last + 1]) && length + document[last + 1].Text.Length <= LongestBlock)
            length += document[++last].Text.Length;
        return last < at ? [found] : [.. document.Skip(first).Take(last - first + 1)];
    }

    /// <summary>The passages behind a lead-in that are its items, up to <see cref="LongestBlock"/> characters.</summary>
    public static IEnumerable<Passage> ItemsOf(Passage lead, IReadOnlyList<Passage> document)
    {
        var length = 0;
        return document.Skip(IndexOf(document, lead) + 1).TakeWhile(passage => BelongsTo(lead, passage) && (length += passage.Text.Length) <= LongestBlock);
    }

    /// <summary>What stands under a heading, up to <see cref="LongestUnderHeading"/>; empty when it is no heading or nothing does.</summary>
    public static IReadOnlyList<Passage> UnderHeading(Passage heading, IReadOnlyList<Passage> document)
    {
        var at = IndexOf(document, heading);
        if (at < 0 || heading.Kind is not (ClauseKind.Section or ClauseKind.Question))
            return [];
        var run = document.Skip(at + 1).TakeWhile(passage => BelongsTo(heading, passage)).ToList();
        var count = 0;
        for (var length = 0; count < run.Count && length + run[count].Text.Length <= LongestUnderHeading; count++)
            length += run[count].Text.Length;
        return [.. run.Take(Math.Max(Math.Min(1, run.Count), count))];
    }

    /// <summary>True when the sentence announces what follows: 符合下列条件：, 包括以下内容：.</summary>
    public static bool IsLeadIn(string text) => text.TrimEnd() is [.., ':' or '：'];

    /// <summary>True for the short sentence that opens a paragraph and says what it is about: 突出造血式帮扶。</summary>
    public static bool IsHeadingSentence(string text) => text.Length <= LongestHeading && text.TrimEnd() is [.., '。' or '.'];

    /// <summary>True for a line without an end, such as the heading above a list.</summary>
    public static bool IsHeadingLine(string text) => text.TrimEnd() is [.., var last] && (char.IsLetterOrDigit(last) || last is '：' or ':');

    /// <summary>From a part between semicolons to the whole that they join (一要…；二要…；三要…。), as long as it stays a list that can be read.</summary>
    public static TextSpan WholeSentence(string text, TextSpan part)
    {
        var (start, end) = (part.Start, part.End);
        foreach (var span in SentenceCutter.Cut(text).Where(span => span.End <= part.Start).Reverse().TakeWhile(span => text[span.End - 1] is '；' or ';' && end - span.Start <= LongestUnderHeading))
            start = span.Start;
        while (text[end - 1] is '；' or ';' && EndOfNext(text, TextSpan.FromBounds(start, end)) is var next && next > end && next - start <= LongestUnderHeading)
            end = next;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where the sentence behind this one ends; the end of this one when it is the last.</summary>
    public static int EndOfNext(string text, TextSpan sentence) =>
        SentenceCutter.Cut(text).FirstOrDefault(span => span.Start >= sentence.End, sentence).End;

    /// <summary>
    /// Where the list ends that a sentence of the same text announces: behind its last item with its parts, before the next label of the lead-in's own rank and
    /// before a line without one. The end of the text when the items have no labels.
    /// </summary>
    public static int EndOfList(string text, TextSpan lead)
    {
        var sentences = SentenceCutter.Cut(text);
        var behind = sentences.Where(span => span.Start >= lead.End).ToList();
        var itemRank = behind.Select(span => RankOf(span.In(text))).FirstOrDefault(rank => rank is not null);
        var own = RankOf(lead.In(text));
        if (itemRank is null || itemRank == own)
            return itemRank is null ? text.Length : behind.TakeWhile(span => RankOf(span.In(text)) is null).Select(span => span.End).LastOrDefault(lead.End);
        var above = sentences.Where(span => span.Start <= lead.Start).Select(span => RankOf(span.In(text))).Where(rank => rank is not null && rank != itemRank).ToHashSet();
        var (end, isList) = (lead.End, false);
        foreach (var span in behind)
        {
            var rank = RankOf(span.In(text));
            if (isList && (rank is null ? IsLineStart(text, span.Start) : above.Contains(rank)))
                return end;
            isList |= rank is not null;
            end = span.End;
        }

        return end;
    }

    /// <summary>The list in which a labelled sentence of a text stands, with the sentence that announces it; null when none does.</summary>
    public static TextSpan? ListOf(string text, TextSpan item)
    {
        if (RankOf(item.In(text)) is not { } rank)
            return null;
        foreach (var span in SentenceCutter.Cut(text).Where(span => span.End <= item.Start).Reverse())
        {
            if (IsLeadIn(span.In(text)))
                return RankOf(span.In(text)) == rank ? null : TextSpan.FromBounds(WholeSentence(text, span).Start, EndOfList(text, span));
        }

        return null;
    }

    private static bool IsLineStart(string text, int at) => at == 0 || text.LastIndexOf('\n', at - 1) is var line && text.AsSpan(line + 1, at - line - 1).IsWhiteSpace();

    /// <summary>第一条, 一、, （一）, 1. and (1) are five ranks; null without a label.</summary>
    private static (bool, bool, bool)? RankOf(string sentence) => ClauseTrimmer.LabelEnd(sentence) == 0
        ? null
        : (sentence[0] == '第', sentence[0] is '（' or '(', sentence.AsSpan(0, Math.Min(3, sentence.Length)).IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>Index of the passage that announces the list in which <paramref name="at"/> stands, or itself when it announces one; -1 for none.</summary>
    private static int LeadOf(IReadOnlyList<Passage> document, int at)
    {
        if (IsLeadIn(document[at].Text))
            return at;
        for (var i = at - 1; i >= 0 && at - i <= 30; i--)
        {
            if (BelongsTo(document[i], document[at]) && IsLeadIn(document[i].Text))
                return i;
            if (document[i].Kind is ClauseKind.Title)
                break;
        }

        return -1;
    }

    /// <summary>A passage belongs to a lead-in when the lead-in is among its headings.</summary>
    private static bool BelongsTo(Passage lead, Passage item)
    {
        if (item.Headings.Length <= lead.Headings.Length)
            return false;
        var text = Squeeze(lead.Text);
        return item.Headings.Any(heading => Squeeze(heading) is { Length: > 1 } h && (text.EndsWith(h, StringComparison.Ordinal) || h.EndsWith(text, StringComparison.Ordinal)));
    }

    private static string Squeeze(string text) => CharacterFolder.Fold(text).Replace(" ", "", StringComparison.Ordinal).TrimEnd(':', '.', '\n');

    private static int IndexOf(IReadOnlyList<Passage> document, Passage passage)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i].Id == passage.Id)
                return i;
        }

        return -1;
    }
}
