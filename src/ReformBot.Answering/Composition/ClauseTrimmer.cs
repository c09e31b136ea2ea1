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
        var folded = CharacterFolder.Fold(text);
        var clauses = Clauses(text, DatelineEnd(folded));
        var isLong = text.Length > LongSentence;
        var (first, last) = (FirstTold(reading, clauses, folded, isLong), clauses.Count - 1);
        // Behind a clause that repeats the question stands the answer, in whatever words; what repeats a claim confirms it.
        while (first < last && Premise.Of(reading.Question).IsEmpty && Echoes(reading.Question, clauses[first].In(folded)) && StandsAlone(Rest(clauses, first, folded)))
            first++;
        while (isLong && last > first && IsTail(reading, clauses[last].In(folded), folded[clauses[first].Start..clauses[last - 1].End]))
            last--;
        return TextSpan.FromBounds(clauses[first].Start, clauses[last].End);
    }

    private static string Rest(List<TextSpan> clauses, int first, string folded) => folded[clauses[first + 1].Start..clauses[^1].End];

    /// <summary>
    /// The first clause behind those that can go: who reports, what says nothing, another figure of another matter, purpose and ground. Behind a purpose that
    /// speaks of the question stands the measure, in whatever words.
    /// </summary>
    private static int FirstTold(Reading reading, List<TextSpan> clauses, string folded, bool isLong)
    {
        var first = 0;
        for (; first < clauses.Count - 1; first++)
        {
            var (clause, rest) = (clauses[first].In(folded), Rest(clauses, first, folded));
            if (IsReporting(clause) || isLong && SaysNothing(reading, clause))
                continue;
            if (!isLong || !StandsAlone(rest) || ClauseWords.Joins(rest))
                break;
            if (IsPurpose(reading, clause, rest) && !reading.Question.Wanted.IsFact())
                return first + 1;
            if (!IsPurpose(reading, clause, rest) && !IsNeighbour(reading, clause, rest))
                break;
        }

        return first;
    }

    /// <summary>Purpose or ground without a figure, unless the question asks for it or the rest lacks the kind of thing that it asks for.</summary>
    private static bool IsPurpose(Reading reading, string clause, string rest) =>
        ClauseWords.IsPreamble(clause) && !clause.EndsWith('的') && !ClauseWords.AsksReason(reading.Question.Text) && !HoldsFigure(clause) && HasWantedToo(reading, clause, rest);

    /// <summary>一步 of 进一步 is no figure.</summary>
    private static bool HoldsFigure(string clause) => QuantityReader.Read(clause).Any(quantity => quantity.Value != 1 || clause[quantity.Span.Start] != '一');

    /// <summary>
    /// A clause behind the answer that can go. What is asked may stand behind the clause that repeats the question, in whatever words: only where one fact
    /// is wanted does the absence of words say enough; a result (确保…) that says nothing goes from any answer.
    /// </summary>
    private static bool IsTail(Reading reading, string clause, string rest)
    {
        if (reading.Question.Wanted.IsFact() ? SaysNothing(reading, clause) : ClauseWords.IsResult(clause) && !ClauseWords.AsksReason(reading.Question.Text) && SaysNothing(reading, clause))
            return true;
        return IsNeighbour(reading, clause, rest);
    }

    /// <summary>
    /// Another statement with a figure of its own, of a kind that was not asked, that adds no word of the question to the rest: 全年开班48期 beside the sum
    /// that was asked. Bounds, conditions, grades, dates and spans of time always stay.
    /// </summary>
    private static bool IsNeighbour(Reading reading, string clause, string rest)
    {
        var question = reading.Question;
        if (question.Wanted != Wanted.Number || question.Units.IsEmpty || ClauseWords.IsConditional(clause) || ClauseWords.Limits(clause))
            return false;
        var quantities = QuantityReader.Read(clause);
        return quantities.Count > 0 && !quantities.Any(quantity => quantity.Class is UnitClass.Date or UnitClass.Rank or UnitClass.Duration) &&
            !WantedEvidence.In(question, clause, [.. quantities]) && WantedEvidence.In(question, rest, [.. QuantityReader.Read(rest)]) &&
            QualifierFamily.All.All(family => family.MembersIn(clause).Count == 0) && AddsNothing(reading, clause, rest);
    }

    private static bool AddsNothing(Reading reading, string clause, string rest)
    {
        var (own, others) = (reading.Scorer.Matcher.Match(clause), reading.Scorer.Matcher.Match(rest));
        return own.Zip(others).All(pair => pair.First <= pair.Second);
    }

    /// <summary>The kind of thing that was asked for, when the clause holds it, stands in the rest as well.</summary>
    private static bool HasWantedToo(Reading reading, string clause, string rest) =>
        !reading.Question.Wanted.IsFact() || !WantedEvidence.In(reading.Question, clause, []) || WantedEvidence.In(reading.Question, rest, [.. QuantityReader.Read(rest)]);

    /// <summary>Where 新华社南宁2月4日电（记者 …） ends; 0 without one.</summary>
    private static int DatelineEnd(string folded)
    {
        var head = folded.AsSpan(0, Math.Min(LongestDateline, folded.Length));
        var wire = head.IndexOf("电(记者");
        if (wire < 0)
            return 0;
        var close = head[wire..].IndexOf(')');
        return close < 0 || wire + close + 1 >= folded.Length ? 0 : wire + close + 1;
    }

    private const int LongestDateline = 48;

    /// <summary>A clause of which this share stands in the question tells the person nothing new.</summary>
    private const double EchoShare = 0.6;

    /// <summary>…and a condition only when it is the very one that was asked.</summary>
    private const double ConditionEchoShare = 0.8;

    /// <summary>据介绍, 市税务局负责人表示: who says it stands in the quotation.</summary>
    private const int LongestReportingClause = 16;

    private static readonly string[] Joining = ["或", "并", "且", "及", "以及", "而", "但", "即"];

    /// <summary>Characters that an answer has at least, when what stood before it is left out.</summary>
    private const int ShortestRest = 8;

    private static bool StandsAlone(string rest) => rest.Length >= ShortestRest && !Array.Exists(Joining, word => rest.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Short, without figures, and ending as who reports does; a reporter's clause may be longer and holds the day.</summary>
    private static bool IsReporting(string clause) => ClauseWords.Reports(clause) &&
        (clause.Length <= LongestReportingClause && QuantityReader.Read(clause).Count == 0 || clause.Contains("记者", StringComparison.Ordinal) || clause.Contains("发布会", StringComparison.Ordinal));

    /// <summary>The clause repeats the question, and holds no name in quotation marks, no figure and no grade but the question's own.</summary>
    private static bool Echoes(Question question, string clause)
    {
        var names = clause.Contains('"') && !question.Text.Contains('"');
        if (names || QuantityReader.Read(clause).Any(quantity => !question.Text.Contains(quantity.Span.In(clause), StringComparison.Ordinal)))
            return false;
        if (QualifierFamily.All.Any(family => family.MembersIn(clause).Except(family.MembersIn(question.Text)).Any()))
            return false;
        var terms = TermCutter.Cut(clause).Select(term => term.Value).ToList();
        var least = (ClauseWords.IsConditional(clause) ? ConditionEchoShare : EchoShare) * terms.Count;
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
    private static List<TextSpan> Clauses(string text, int from)
    {
        var clauses = new List<TextSpan>();
        var (start, depth) = (from, 0);
        for (var i = from; i < text.Length; i++)
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
