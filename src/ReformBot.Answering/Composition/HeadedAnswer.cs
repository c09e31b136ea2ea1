using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// What stands under a heading that is named for the kind of thing that was asked: 申领…需要什么材料？, 申请流程, 办理程序. A heading says it once; the sentences
/// below need not hold a word of the question.
/// </summary>
internal static class HeadedAnswer
{
    /// <summary>Share of the question that headings and title speak of, for the section to be of its subject.</summary>
    private const double LeastCoverage = 0.6;

    /// <summary>…and the heading itself with the one above it, or the title: then the whole document is of the subject.</summary>
    private const double LeastOwn = 0.3;

    /// <summary>…and nearly as much as the best sentence, which may repeat the question's own wording.</summary>
    private const double ShareOfBest = 0.85;

    /// <summary>A heading that is named for the way or the papers speaks of applying, whatever its word for it.</summary>
    private const string Applying = "申请申领办理";

    /// <summary>Characters shown; a longer section is cut behind a passage.</summary>
    private const int Longest = 600;

    private const int LongestHeading = 40;

    private static readonly string[] Papers = ["材料", "资料", "证件", "凭证"];
    private static readonly string[] Steps = ["流程", "程序", "步骤", "如何申", "怎么申", "怎样申", "如何办", "怎样办", "办理方式", "申请方式", "申领方式", "申报方式"];
    private static readonly string[] Places = ["渠道", "办理地点", "窗口", "如何申", "怎么申", "办理方式", "受理机构", "受理单位", "经办机构", "经办银行", "申领方式", "申请方式"];
    private static readonly string[] Conditions = ["条件", "资格", "申请对象", "补贴对象", "补助对象", "享受对象", "适用对象", "适用范围"];

    /// <summary>Null when no heading is named for it, or none that speaks of the question.</summary>
    public static IReadOnlyList<Quotation>? Choose(Reading reading)
    {
        var words = reading.Question.Wanted switch
        {
            Wanted.Materials => Papers,
            Wanted.Procedure => Steps,
            Wanted.Channel => Places,
            Wanted.Condition => Conditions,
            _ => [],
        };
        if (words.Length == 0 || reading.Candidates.FirstOrDefault(candidate => reading.Gate.MayBeOffered(candidate)) is not { } best)
            return null;
        return reading.Documents.Values.SelectMany(document => Sections(reading, document, words))
            .Where(section => section.Own >= LeastOwn && section.Coverage >= Math.Max(LeastCoverage, ShareOfBest * best.OwnCoverage))
            .OrderByDescending(section => section.Coverage)
            .Select(section => Quotations(section.Document.Card, section.Passages))
            .FirstOrDefault();
    }

    private static IEnumerable<(StoredDocument Document, ImmutableArray<Passage> Passages, double Coverage, double Own)> Sections(Reading reading, StoredDocument document, string[] words)
    {
        var source = reading.Candidates.FirstOrDefault(candidate => candidate.Source.Card.Id == document.Card.Id)?.Source;
        if (source is null || reading.Gate.OutOfScope(source, "") is not null)
            yield break;
        var title = reading.Scorer.CoverageOf(CharacterFolder.Fold(document.Card.Title));
        foreach (var section in document.Passages.Where(passage => passage.Kind is ClauseKind.Paragraph or ClauseKind.Section or ClauseKind.Question).GroupBy(passage => HeadingOf(passage, words)))
        {
            if (section.Key.Length == 0)
                continue;
            var chain = section.First().Headings.TakeWhile(heading => heading != section.Key).Append(section.Key).ToList();
            var own = Math.Max(title, reading.Scorer.CoverageOf(CharacterFolder.Fold(string.Join(' ', chain.TakeLast(2)))));
            yield return (document, [.. section], reading.Scorer.CoverageOf(CharacterFolder.Fold($"{document.Card.Title} {string.Join(' ', chain)} {Applying}")), own);
        }
    }

    /// <summary>The short sentence that opens the passage, or else the nearest heading above it, that is named so; empty when none is.</summary>
    private static string HeadingOf(Passage passage, string[] words)
    {
        var headings = passage.Headings.Reverse();
        if (SentenceCutter.Cut(passage.Text) is [var first, _, ..] && first.In(passage.Text) is var opening && passage.Text[first.End..].TrimStart(' ').StartsWith('\n'))
            headings = headings.Prepend(opening);
        return headings.FirstOrDefault(heading => heading.Length <= LongestHeading && !IsAnnouncement(heading) && Array.Exists(words, word => heading.Contains(word, StringComparison.Ordinal))) ?? "";
    }

    /// <summary>符合下列条件的，可以申领： stands above its items, but is a sentence of the section and no name of one.</summary>
    private static bool IsAnnouncement(string heading) => heading.Contains("下列", StringComparison.Ordinal) || heading.Contains("以下", StringComparison.Ordinal) && heading.AsSpan().IndexOfAny('，', ',') >= 0;

    /// <summary>Neighbouring passages together, as many as can be read.</summary>
    private static IReadOnlyList<Quotation> Quotations(DocumentCard card, ImmutableArray<Passage> passages)
    {
        var shown = passages.TakeWhile((passage, i) => i == 0 || passage.Ordinal == passages[i - 1].Ordinal + 1).ToList();
        while (shown.Count > 1 && shown.Sum(passage => passage.Text.Length) > Longest)
            shown.RemoveAt(shown.Count - 1);
        return [Quotation.Of(card, shown)];
    }
}
