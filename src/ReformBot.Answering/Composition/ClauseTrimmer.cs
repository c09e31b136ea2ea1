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
    /// <summary>Shorter sentences are shown whole.</summary>
    private const int LongSentence = 44;

    /// <summary>In the candidate's own text.</summary>
    public static TextSpan Trim(Reading reading, Candidate candidate)
    {
        var text = candidate.Text;
        var clauses = Clauses(text);
        if (text.Length <= LongSentence || clauses.Count < 2)
            return new TextSpan(0, text.Length);
        var folded = CharacterFolder.Fold(text);
        var (first, last) = (0, clauses.Count - 1);
        while (first < last && (SaysNothing(reading, clauses[first].In(folded)) || Echoes(reading.Question, clauses[first].In(folded))))
            first++;
        // What is asked may stand behind the clause that repeats the question; only where one fact is wanted does its absence say enough.
        while (reading.Question.Wanted.IsFact() && last > first && SaysNothing(reading, clauses[last].In(folded)))
            last--;
        return TextSpan.FromBounds(clauses[first].Start, clauses[last].End);
    }

    /// <summary>A clause of which this share stands in the question tells the person nothing new.</summary>
    private const double EchoShare = 0.8;

    /// <summary>The clause repeats the question, and holds no figure and no grade that the person may have got wrong.</summary>
    private static bool Echoes(Question question, string clause)
    {
        if (QuantityReader.Read(clause).Count > 0 || QualifierFamily.All.Any(family => family.MembersIn(clause).Count > 0))
            return false;
        var terms = TermCutter.Cut(clause).Select(term => term.Value).ToList();
        return terms.Count > 0 && terms.Count(term => question.Text.Contains(term, StringComparison.Ordinal)) >= EchoShare * terms.Count;
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
