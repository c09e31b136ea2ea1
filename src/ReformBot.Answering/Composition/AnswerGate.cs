using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// Knowing that it does not know: whether a sentence answers this question or only a neighbouring one (another year, another grade, another
/// place, a count where a rate was asked).
/// </summary>
internal sealed class AnswerGate(Question question)
{
    /// <summary>Share of the question that a sentence with its headings must speak of.</summary>
    private const double LeastCoverage = 0.3;

    /// <summary>…and the sentence itself of this much.</summary>
    private const double LeastOwn = 0.18;

    private const string OtherYear = "文件没有写明所问年份的情况";

    private static readonly string[] PayingWords = ["缴", "交纳", "交费", "会费", "自付", "自费", "收费", "个人承担", "拨交"];

    /// <summary>Null when the sentence answers; otherwise what is missing, as a person reads it.</summary>
    public string? Missing(Candidate candidate)
    {
        var sentence = CharacterFolder.Fold(candidate.Text);
        return MissingKind(candidate)
            ?? MissingYear(candidate, sentence)
            ?? MissingQualifier(candidate, sentence)
            ?? MissingPayment(sentence)
            ?? (candidate.Coverage < LeastCoverage || candidate.OwnCoverage < LeastOwn ? "文件没有写到所问的内容" : null);
    }

    private string? MissingKind(Candidate candidate) => candidate.HasWanted ? null : question.Wanted switch
    {
        Wanted.Number => "文件没有写明所问的数额",
        Wanted.Date => "文件没有写明所问的日期",
        Wanted.ClockTime => "文件没有写明所问的时间",
        Wanted.DocumentNumber => "文件没有写明发文字号",
        _ => null,
    };

    /// <summary>A year that was asked must be the sentence's, its passage's or heading's, or else the document's.</summary>
    private string? MissingYear(Candidate candidate, string sentence)
    {
        if (question.Years.IsEmpty)
            return null;
        var own = Years(sentence);
        if (own.Count > 0)
            return question.Years.Any(year => own.Contains(year) || own.Count > 1 && own.Min() <= year && year <= own.Max()) ? null : OtherYear;
        var context = Years(CharacterFolder.Fold($"{candidate.Source.Passage.Text} {string.Join(' ', candidate.Source.Passage.Headings)} {candidate.Source.Card.Title}"));
        var dates = candidate.Source.Card.Metadata.Dates;
        foreach (var date in new[] { dates.Signed, dates.Printed, dates.Published, dates.Effective })
        {
            if (date is not null && !context.Contains(date.Value.Year) && context.Count == 0)
                context.Add(date.Value.Year);
        }

        return question.Years.Any(context.Contains) ? null : OtherYear;
    }

    /// <summary>A grade that was asked must stand in the sentence or around it, unless no member of its family does.</summary>
    private string? MissingQualifier(Candidate candidate, string sentence)
    {
        foreach (var family in question.Qualifiers.GroupBy(qualifier => qualifier.Family))
        {
            var members = family.Key.MembersIn(sentence);
            if (members.Count == 0)
                members = family.Key.MembersIn(CharacterFolder.Fold($"{string.Join(' ', candidate.Source.Passage.Headings)} {candidate.Source.Passage.Text}"));
            if (members.Count > 0 && !family.Any(qualifier => members.Contains(qualifier.Member)))
                return $"文件没有写到{family.First().Member}，只写了{string.Join('、', members)}";
        }

        return null;
    }

    private string? MissingPayment(string sentence) =>
        question.AsksToPay && !PayingWords.Any(word => sentence.Contains(word, StringComparison.Ordinal)) ? "文件没有写明要缴多少" : null;

    private static HashSet<int> Years(string folded) => [.. QuantityReader.Read(folded)
        .Where(quantity => quantity is { Class: UnitClass.Date, Unit: "年" })
        .Select(quantity => (int)quantity.Value)];
}
