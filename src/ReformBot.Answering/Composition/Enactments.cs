using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// The acts by which a law was made and changed, as its head tells them: 2017年11月23日 … 第四十一次会议《关于修改…的决定》修正. Each runs from its day to
/// the word for the act; words inside 《》 are names.
/// </summary>
internal static class Enactments
{
    /// <summary>Passages in which a head may stand; its lines come before the first article.</summary>
    private const int Head = 12;

    private static readonly string[] Amending = ["修正", "修订"];
    private static readonly string[] Passing = ["通过"];

    /// <summary>修正 and 修订, in the order of the text.</summary>
    public static IReadOnlyList<Quotation> Amended(StoredDocument document) => Of(document, Amending);

    /// <summary>通过: when and at which session it was made.</summary>
    public static IReadOnlyList<Quotation> Passed(StoredDocument document) => Of(document, Passing);

    private static IReadOnlyList<Quotation> Of(StoredDocument document, string[] acts) =>
        [.. document.Passages.Take(Head).SelectMany(passage => In(passage.Text, acts).Select(span => Quotation.Of(document.Card, passage, span)))];

    private static IEnumerable<TextSpan> In(string text, string[] acts)
    {
        var dates = ChineseDate.FindAll(text).Where(date => date.ToDate() is not null).ToList();
        for (var i = 0; i < dates.Count; i++)
        {
            var end = i + 1 < dates.Count ? dates[i + 1].Span.Start : text.Length;
            if (EndOfAct(text[..end], dates[i].Span.End, acts) is { } act)
                yield return TextSpan.FromBounds(dates[i].Span.Start, act);
        }
    }

    /// <summary>Null when the clause ends before the act.</summary>
    private static int? EndOfAct(string text, int start, string[] acts)
    {
        var depth = 0;
        for (var at = start; at < text.Length && text[at] is not ('。' or '；'); at++)
        {
            depth += text[at] is '《' ? 1 : text[at] is '》' ? -1 : 0;
            if (depth == 0 && Array.Find(acts, act => string.CompareOrdinal(text, at, act, 0, act.Length) == 0) is { } found)
                return at + found.Length;
        }

        return null;
    }
}
