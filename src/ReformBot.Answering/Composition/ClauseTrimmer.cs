using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// From a long sentence to the clauses that answer. The quotation keeps the whole sentence; the answer leaves out clauses at either end that say
/// nothing of the question and hold no figure. Cutting closer loses conditions and grades (measured: 5 of 100 correct answers).
/// </summary>
internal static class ClauseTrimmer
{
    /// <summary>Shorter sentences lose only what repeats the question or says who reports.</summary>
    private const int LongSentence = 44;

    /// <summary>Longest label that stands before a clause: 第一百二十三条 and a space.</summary>
    private const int LongestLabel = 9;

    /// <summary>In the candidate's own text; the clause's number goes, the citation names it.</summary>
    public static TextSpan Trim(Reading reading, Candidate candidate)
    {
        var clauses = OfSentence(reading, candidate);
        var text = candidate.Text;
        return clauses.Start == 0 ? TextSpan.FromBounds(LabelEnd(text), clauses.End) : clauses;
    }

    /// <summary>Characters at the beginning of a sentence that an answer of several sentences can do without; its label stays.</summary>
    public static int Opening(Reading reading, Candidate candidate) => OfSentence(reading, candidate).Start;

    /// <summary>Where 第三条, 一、, （一）, 1. or 答： ends; 0 when the sentence begins with a word.</summary>
    internal static int LabelEnd(string text)
    {
        if (text.StartsWith("答：", StringComparison.Ordinal) || text.StartsWith("答:", StringComparison.Ordinal))
            return 2;
        var head = text.AsSpan(0, Math.Min(LongestLabel, text.Length));
        var end = head[0] switch
        {
            '第' => head.IndexOf('条') + 1,
            '（' or '(' => head.IndexOfAny('）', ')') is var close and > 0 && IsNumber(head[1..close]) ? close + 1 : 0,
            _ => head.IndexOfAny('、', '.', '．') is var mark and > 0 && IsNumber(head[..mark]) && !(mark + 1 < head.Length && char.IsDigit(head[mark + 1])) ? mark + 1 : 0,
        };
        while (end > 0 && end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return end < text.Length ? end : 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> label) => label.IndexOfAnyExcept("一二三四五六七八九十0123456789") < 0;

    private static TextSpan OfSentence(Reading reading, Candidate candidate)
    {
        var text = candidate.Text;
        var clauses = Clauses(text);
        if (clauses.Count < 2)
            return new TextSpan(0, text.Length);
        var folded = CharacterFolder.Fold(text);
        var isLong = text.Length > LongSentence;
        var (first, last) = (0, clauses.Count - 1);
        while (first < last && (isLong && SaysNothing(reading, clauses[first].In(folded)) || IsReporting(clauses[first].In(folded))))
            first++;
        // Behind a clause that repeats the question stands the answer, in whatever words.
        while (first < last && Echoes(reading.Question, clauses[first].In(folded)) && StandsAlone(folded[clauses[first + 1].Start..clauses[last].End]))
            first++;
        // What is asked may stand behind the clause that repeats the question; only where one fact is wanted does its absence say enough.
        while (isLong && reading.Question.Wanted.IsFact() && last > first && SaysNothing(reading, clauses[last].In(folded)))
            last--;
        return TextSpan.FromBounds(clauses[first].Start, clauses[last].End);
    }

    /// <summary>A clause of which this share stands in the question tells the person nothing new.</summary>
    private const double EchoShare = 0.6;

    /// <summary>…and a condition only when it is the very one that was asked.</summary>
    private const double ConditionEchoShare = 0.8;

    /// <summary>据介绍, 市税务局负责人表示: who says it stands in the quotation.</summary>
    private const int LongestReportingClause = 16;

    private static readonly string[] Reporting = ["介绍", "介绍说", "表示", "指出", "报道称", "了解到", "获悉", "据悉", "数据显示"];

    private static readonly string[] Conditional = ["未", "不", "除", "仅", "只", "无", "若", "如", "符合"];

    private static readonly string[] Joining = ["或", "并", "且", "及", "以及", "而", "但"];

    /// <summary>Characters that an answer has at least, when what stood before it is left out.</summary>
    private const int ShortestRest = 8;

    private static bool StandsAlone(string rest) => rest.Length >= ShortestRest && !Array.Exists(Joining, word => rest.StartsWith(word, StringComparison.Ordinal));

    private static bool IsReporting(string clause) =>
        clause.Length <= LongestReportingClause && QuantityReader.Read(clause).Count == 0 && Array.Exists(Reporting, word => clause.EndsWith(word, StringComparison.Ordinal));

    /// <summary>The clause repeats the question, and holds no name in quotation marks, no figure and no grade that the person may have got wrong.</summary>
    private static bool Echoes(Question question, string clause)
    {
        var names = clause.Contains('"') && !question.Text.Contains('"');
        if (names || QuantityReader.Read(clause).Count > 0 || QualifierFamily.All.Any(family => family.MembersIn(clause).Count > 0))
            return false;
        var terms = TermCutter.Cut(clause).Select(term => term.Value).ToList();
        var isCondition = clause.EndsWith('的') || Array.Exists(Conditional, word => clause.Contains(word, StringComparison.Ordinal));
        var least = (isCondition ? ConditionEchoShare : EchoShare) * terms.Count;
        return terms.Count > 0 && terms.Count(term => question.Text.Contains(term, StringComparison.Ordinal)) >= least;
    }

    /// <summary>No word of the question, no number or date, nothing of the kind that is wanted.</summary>
    private static bool SaysNothing(Reading reading, string clause)
    {
        var quantities = QuantityReader.Read(clause);
        return quantities.Count == 0 && reading.Scorer.CoverageOf(clause) == 0 &&
            !(reading.Question.Wanted.IsFact() && WantedEvidence.In(reading.Question, clause, []));
    }

    /// <summary>Between commas; numbers keep theirs (8,418,000), brackets stay whole.</summary>
    private static List<TextSpan> Clauses(string text)
    {
        var clauses = new List<TextSpan>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth = Math.Max(0, depth + (text[i] is '（' or '(' or '《' or '“' ? 1 : text[i] is '）' or ')' or '》' or '”' ? -1 : 0));
            var isComma = text[i] == '，' || text[i] == ',' && !(i + 1 < text.Length && char.IsDigit(text[i + 1]) && i > 0 && char.IsDigit(text[i - 1]));
            if (!isComma || depth > 0)
                continue;
            clauses.Add(TextSpan.FromBounds(start, i));
            start = i + 1;
        }

        clauses.Add(TextSpan.FromBounds(start, text.Length));
        return clauses;
    }
}
