using System.Buffers;

namespace ReformBot.Corpus.Structure;

/// <summary>
/// Finds the enumerations inside a long paragraph: 一是…二是…, 第一，…第二，…, （一）…（二）…, 1.…2.…. Only runs that count from 1 (or on from
/// the paragraph's own label) and stand behind a mark of punctuation are taken, so that 第五条第（二）项 and "之一是" are left alone.
/// </summary>
internal static class InlineItems
{
    /// <summary>Items shorter than this on average are words of a sentence (一是公开，二是公平), not clauses.</summary>
    private const int ShortestItem = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。；：，！？;:,!?.”）」) \"");

    /// <summary>Where in <paramref name="text"/> items begin, ascending; the beginning of the text itself is not among them.</summary>
    public static IReadOnlyList<int> Find(ReadOnlySpan<char> text, LabelMatch? own)
    {
        if (text.Length < 2 * ShortestItem)
            return [];
        List<InlineLabel>? labels = null;
        for (var at = text.IndexOfAny(Marks); at >= 0 && at + 1 < text.Length;)
        {
            if (CouldOpen(text[at + 1]) && ClauseLabelReader.Read(text[(at + 1)..]) is { } label && MayOpen(text, at, label))
                (labels ??= []).Add(new InlineLabel(at + 1, label, text[at + label.CitedLength]));
            var next = text[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (labels is null)
            return [];
        if (own is { } first)
            labels.Insert(0, new InlineLabel(0, first, text[first.CitedLength - 1]));
        return InlineLists.Accept(labels, text.Length, ShortestItem);
    }

    private static bool CouldOpen(char character) =>
        character is '（' or '(' or '第' or '其' or >= '0' and <= '9' or >= '①' and <= '⒛' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    /// <summary>A comma is enough before 二是 and （二）; a figure or 二、 needs the end of a clause.</summary>
    private static bool MayOpen(ReadOnlySpan<char> text, int mark, LabelMatch label)
    {
        var before = text[mark];
        return label.Level switch
        {
            ClauseLevel.Ordinal or ClauseLevel.OrdinalWord => before is not ('.' or '"'),
            ClauseLevel.HanInBrackets or ClauseLevel.ArabicInBrackets or ClauseLevel.Circled => before is not ('.' or ')' or '）'),
            ClauseLevel.Han or ClauseLevel.Arabic => before is '。' or '；' or '：' or ';' or ':' or '！' or '？' || before == ' ' && mark > 0 && Marks.Contains(text[mark - 1]),
            _ => false,
        };
    }
}
