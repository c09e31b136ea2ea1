using static ReformBot.Corpus.Text.CharacterKind;

namespace ReformBot.Corpus.Text;

/// <summary>
/// Repairs what lies within a line: spaces, invisible characters, marks of Markdown and of symbol fonts, readings in brackets. One pass
/// over the text; a line of any length costs what its characters cost.
/// </summary>
internal sealed class LineRepair
{
    private readonly string original;
    private readonly RepairDraft draft;
    private readonly DraftLines lines;
    private readonly SpaceRepair spaces;
    private readonly bool hasPinyin;

    private LineRepair(string original, RepairDraft draft, DraftLines lines)
    {
        (this.original, this.draft, this.lines) = (original, draft, lines);
        spaces = new SpaceRepair(FlatTexts.Read(original));
        hasPinyin = PinyinNoise.OccursIn(original);
    }

    public static DraftLines Repair(string original, RepairDraft draft)
    {
        var repair = new LineRepair(original, draft, new DraftLines(draft));
        var start = 0;
        for (var i = 0; i < original.Length; i++)
        {
            if (CharacterKinds.Of(original[i]) != LineEnd)
                continue;
            repair.Line(start, i);
            if (original[i] == '\r' && i + 1 < original.Length && original[i + 1] == '\n')
                i++;
            repair.lines.Break(i);
            start = i + 1;
        }

        repair.Line(start, original.Length);
        repair.lines.Close();
        return repair.lines;
    }

    private void Line(int start, int end)
    {
        var at = SkipIndent(start, end);
        while (end > at && CharacterKinds.Of(original[end - 1]) is Space or Invisible)
            end--;
        while (at < end)
            at = Next(at, end);
    }

    private int SkipIndent(int start, int end)
    {
        var columns = 0;
        var at = start;
        for (; at < end && CharacterKinds.Of(original[at]) is Space or Invisible; at++)
            columns += original[at] == '\u3000' ? 2 : 1;
        lines.Indent(columns);
        return at;
    }

    /// <summary>Takes over one run of characters that need nothing, or repairs one place; returns where to go on.</summary>
    private int Next(int at, int end)
    {
        var clean = at;
        while (clean < end && IsClean(original[clean]))
            clean++;
        if (clean > at)
        {
            draft.Append(original.AsSpan(at, clean - at), at);
            return clean;
        }

        return CharacterKinds.Of(original[at]) switch
        {
            Space => WhiteSpace(at, end),
            Invisible => at + 1,
            Private => PrivateUse(at, end),
            _ => Mark(at, end),
        };
    }

    private bool IsClean(char character) => CharacterKinds.Of(character) switch
    {
        Space or Invisible or Private => false,
        Punctuation => !hasPinyin || character is not ('(' or '（' or '?' or '？'),
        Other => character != '*',
        _ => true,
    };

    private int WhiteSpace(int at, int end)
    {
        var rest = at;
        while (rest < end && (CharacterKinds.Of(original[rest]) is Space or Invisible || IsEmphasis(rest, end)))
            rest += IsEmphasis(rest, end) ? 2 : 1;
        if (rest >= end)
            return end;
        if (hasPinyin && PinyinNoise.Length(lines.Current, original.AsSpan(rest, end - rest)) > 0)
            return rest;
        switch (spaces.Decide(lines.Current, original.AsSpan(at, rest - at), original.AsSpan(rest, end - rest)))
        {
            case SpaceDecision.Keep:
                draft.Append(' ', at);
                break;
            case SpaceDecision.Break:
                lines.Break(at);
                break;
        }

        return rest;
    }

    /// <summary>A symbol-font bullet opens an item, and some exports write a line end so; elsewhere it says nothing.</summary>
    private int PrivateUse(int at, int end)
    {
        if (lines.CurrentLength > 0 && at + 1 < end && Structure.ClauseLabelReader.Starts(original.AsSpan(at + 1, end - at - 1)))
            lines.Break(at);
        return at + 1;
    }

    /// <summary>** of Markdown, a reading in brackets; any other mark stays.</summary>
    private int Mark(int at, int end)
    {
        if (IsEmphasis(at, end))
            return at + 2;
        if (hasPinyin && PinyinNoise.Length(lines.Current, original.AsSpan(at, end - at)) is > 0 and var length)
            return at + length;
        draft.Append(original[at], at);
        return at + 1;
    }

    private bool IsEmphasis(int at, int end) => original[at] == '*' && at + 1 < end && original[at + 1] == '*';
}
