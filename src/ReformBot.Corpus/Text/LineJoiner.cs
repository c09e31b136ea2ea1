using ReformBot.Corpus.Structure;

namespace ReformBot.Corpus.Text;

/// <summary>
/// Puts the lines together again: a sentence broken by a page end or by a fixed line width becomes one line, joined without a space;
/// everything else keeps its own. A blank line is no proof of a paragraph's end: scanned bulletins have one at every page break.
/// </summary>
internal sealed class LineJoiner
{
    /// <summary>A paragraph shorter than this without a full stop may as well be a heading, a caption or a headline.</summary>
    private const int ShortestBrokenParagraph = 30;

    /// <summary>Longest caption or signature that could follow a paragraph whose full stop is missing.</summary>
    private const int LongestLoneLine = 30;

    private const string Ends = "。！？；：”）…!?;:\")】』」’'|";

    private readonly RepairDraft draft;
    private readonly DraftLines lines;
    private readonly LineWidth width;
    private readonly RepairDraft result;
    private int blockStart;

    /// <summary>Kept while a block grows, so that a block of a million lines is not searched a million times.</summary>
    private bool blockHasStop;

    private bool blockIsTable;

    private LineJoiner(RepairDraft draft, DraftLines lines, RepairDraft result) =>
        (this.draft, this.lines, this.result, width) = (draft, lines, result, LineWidth.Of(draft, lines));

    public static NormalizedText Join(RepairDraft draft, DraftLines lines)
    {
        using var joined = new RepairDraft(draft.Length + lines.Count * DraftLines.MostBreaks + 1);
        var joiner = new LineJoiner(draft, lines, joined);
        for (var i = 0; i < lines.Count; i++)
            joiner.Add(i);
        return joined.ToText();
    }

    private void Add(int index)
    {
        var line = lines[index];
        if (index > 0)
        {
            if (Continues(index))
                Glue(line);
            else
                Separate(line);
        }

        result.Append(draft, line.Span);
        blockHasStop |= draft.Slice(line.Span).Contains('。');
        blockIsTable |= IsTable(draft.Slice(line.Span));
    }

    private void Separate(DraftLine line)
    {
        for (var i = 0; i < line.Breaks; i++)
            result.Append('\n', lines.BreakOrigin(line, i));
        blockStart = result.Length;
        blockHasStop = blockIsTable = false;
    }

    /// <summary>Han joins Han without anything between; two Latin words or a word and a figure need their space.</summary>
    private void Glue(DraftLine line)
    {
        var (left, right) = (result[result.Length - 1], draft[line.Span.Start]);
        if (CharacterKinds.Of(left) is CharacterKind.Latin && CharacterKinds.Of(right) is CharacterKind.Latin or CharacterKind.Digit)
            result.Append(' ', lines.BreakOrigin(line, 0));
    }

    private bool Continues(int index)
    {
        var block = result.From(blockStart);
        var next = draft.Slice(lines[index].Span);
        if (blockIsTable || IsTable(next) || block[0] == '#' || next[0] == '#' || ClauseLabelReader.Starts(next))
            return false;
        if (width.Wraps(index))
            return true;
        var last = block[^1];
        if (last is '，' or ',' or '、' && block.Length > 4)
            return true;
        if (Ends.Contains(last))
            return false;
        if (blockHasStop)
            return !IsLoneLine(next, index) && !IsKeyed(next);
        return IsBrokenParagraph(block, next, index);
    }

    private static bool IsTable(ReadOnlySpan<char> line) => line[0] == '|' || line.Contains(" |", StringComparison.Ordinal);

    /// <summary>Short, without any mark: a signature or a caption rather than the rest of a sentence.</summary>
    private bool IsLoneLine(ReadOnlySpan<char> next, int index) =>
        next.Length is > 1 and < LongestLoneLine && next.IndexOfAny("。；，,;：:、") < 0
        && (OrganNames.EndsWithName(next) || lines[index].Breaks == DraftLines.MostBreaks);

    /// <summary>申请渠道：…: a labelled part, not the rest of a sentence.</summary>
    private static bool IsKeyed(ReadOnlySpan<char> next) => next.IndexOfAny('：', ':') is > 1 and < 9 and var at && next[..at].IndexOfAny("，。、；,;") < 0;

    /// <summary>
    /// A long paragraph whose first sentence is broken holds no full stop yet. It is joined where the next line shows that it goes on: it
    /// ends as a paragraph does, and opens with the end of a word (范|围，).
    /// </summary>
    private bool IsBrokenParagraph(ReadOnlySpan<char> block, ReadOnlySpan<char> next, int index)
    {
        if (block.Length < ShortestBrokenParagraph || block.IndexOfAny('，', ',') < 0 || !Ends.Contains(next[^1]) || !HasBody(index))
            return false;
        if (CharacterKinds.Of(block[^1]) != CharacterKind.Han || !CharacterKinds.IsHan(next[0]))
            return false;
        return next.IndexOfAny("，,、。；") is > 0 and <= 2 || IsWordElsewhere(block[^1], next[0]);
    }

    private bool HasBody(int index)
    {
        for (var i = index - 2; i >= 0 && i > index - 40; i--)
        {
            if (draft.Slice(lines[i].Span).Contains('。'))
                return true;
        }

        return false;
    }

    /// <summary>Looks at most a few pages around: the two characters stand together somewhere else.</summary>
    private bool IsWordElsewhere(char left, char right)
    {
        const int Reach = 8000;
        var text = result.From(Math.Max(0, result.Length - Reach));
        return text.IndexOf([left, right]) >= 0;
    }
}
