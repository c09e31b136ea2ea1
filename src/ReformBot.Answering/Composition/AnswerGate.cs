using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// Knowing that it does not know: whether a sentence answers this question or only a neighbouring one (another year, another grade, another
/// place, a count where a rate was asked).
/// </summary>
internal sealed class AnswerGate(Question question, Evidence evidence, IReadOnlyDictionary<string, StoredDocument> documents, ConceptMatcher matcher)
{
    /// <summary>Share of the question that a sentence with its headings must speak of.</summary>
    private const double LeastCoverage = 0.3;

    private readonly Answerability answerability = new(question, evidence, matcher);

    /// <summary>…unless it is an item of a list whose headings speak of this much.</summary>
    private const double LeastAnchored = 0.5;

    /// <summary>Share of the question, with the words that the library does not know: below it the message is about something else altogether.</summary>
    private const double LeastSupport = 0.12;

    /// <summary>A sentence that speaks of this much of the question need not hold its rarest word; what was carried over from an earlier question always must.</summary>
    private const double Ample = 0.55;

    /// <summary>…and it or its headings of this much of the most telling words: a neighbour's subject is not its own.</summary>
    private const double LeastTelling = 0.1;

    /// <summary>…and the sentence itself of this much.</summary>
    private const double LeastOwn = 0.18;

    private const string OtherYear = "文件没有写明所问年份的情况";

    private static readonly string[] PayingWords = ["缴", "交纳", "交费", "会费", "自付", "自费", "收费", "个人承担", "拨交"];

    /// <summary>Null when the sentence answers; otherwise what is missing, as a person reads it.</summary>
    public string? Missing(Candidate candidate) => MissingKind(candidate) ?? MissingSubject(candidate);

    /// <summary>The same for a sentence that need not hold the kind of thing that was asked for: null when it is about the matter.</summary>
    public string? MissingSubject(Candidate candidate)
    {
        var sentence = CharacterFolder.Fold(candidate.Text);
        return MissingPart(candidate)
            ?? OutOfScope(candidate.Source, sentence)
            ?? (candidate.Coverage < LeastCoverage || !IsAnswerable(candidate) || candidate.Support < LeastSupport || candidate.OwnCoverage < LeastOwn && candidate.Anchored < LeastAnchored || candidate.Telling < LeastTelling && candidate.Coverage < (question.IsFollowUp ? 1 : Ample) ? "文件没有写到所问的内容" : null);
    }

    /// <summary>What is missing when only place, year, grade and the direction of a payment count; null when these words may be told for this question.</summary>
    /// <param name="folded">Words of the passage, or words that a model put for them.</param>
    public string? OutOfScope(RankedPassage source, string folded) =>
        MissingPlace(source.Card) ?? MissingYear(source, folded) ?? MissingQualifier(source, folded) ?? MissingPayment(folded);

    /// <summary>False for a sentence of another matter altogether: nobody, a model neither, makes an answer of it.</summary>
    public bool MayBeOffered(Candidate candidate) =>
        candidate.Support >= LeastSupport && MissingPart(candidate) is null && OutOfScope(candidate.Source, CharacterFolder.Fold(candidate.Text)) is null;

    /// <summary>True when a sentence speaks of the question, or stands under headings that do.</summary>
    public static bool IsRelevant(double own, double anchored) => own >= LeastOwn || anchored >= LeastAnchored;

    /// <summary>True when words speak of so much of the question that no doubt about the subject is left.</summary>
    public static bool IsAmple(double coverage) => coverage >= Ample;

    /// <summary>Where several places are asked for, several documents are to fit.</summary>
    private bool IsAnswerable(Candidate candidate) => PlacesAnswer.Suits(question) || answerability.Holds(candidate.Source);

    private string? MissingKind(Candidate candidate) => candidate.HasWanted ? null : question.Wanted switch
    {
        Wanted.Number => "文件没有写明所问的数额",
        Wanted.Date => "文件没有写明所问的日期",
        Wanted.ClockTime => "文件没有写明所问的时间",
        Wanted.DocumentNumber => "文件没有写明发文字号",
        _ => null,
    };

    /// <summary>What stands under another place's name in a document of several places.</summary>
    private string? MissingPart(Candidate candidate) =>
        !question.Places.IsEmpty && PartPlace.Of(candidate) is { } part && !question.Places.Any(named => PartPlace.Fits(named, part))
            ? $"文件没有写到所问的地区，这一处写的是{part[0].Name}"
            : null;

    /// <summary>A document of unknown place answers for a named place only when it names that place somewhere.</summary>
    private string? MissingPlace(DocumentCard card)
    {
        if (question.Places.IsEmpty || card.Metadata.Place is not null || !documents.TryGetValue(card.Id, out var document))
            return null;
        var text = CharacterFolder.Fold(document.Original);
        return question.Places.Any(named => named.Any(region => ScopeFit.Names(text, region))) ? null : "文件没有写明是哪里的规定";
    }

    /// <summary>A year that was asked must be the sentence's, its passage's or heading's, or else the document's.</summary>
    private string? MissingYear(RankedPassage source, string sentence)
    {
        if (question.Years.IsEmpty || SpeaksOfItsOwnTime(sentence))
            return null;
        var own = Years(sentence);
        if (own.Count > 0)
            return question.Years.Any(year => own.Contains(year) || own.Count > 1 && own.Min() <= year && year <= own.Max()) ? null : OtherYear;
        if (WasInForceThen(source.Card))
            return null;
        var context = Years(CharacterFolder.Fold($"{source.Passage.Text} {string.Join(' ', source.Passage.Headings)} {source.Card.Title}"));
        var dates = source.Card.Metadata.Dates;
        foreach (var date in new[] { dates.Signed, dates.Printed, dates.Published, dates.Effective })
        {
            if (date is not null && !context.Contains(date.Value.Year) && context.Count == 0)
                context.Add(date.Value.Year);
        }

        // A document without any year may well tell of the year that was asked: nothing speaks against it.
        return context.Count == 0 || question.Years.Any(context.Contains) ? null : OtherYear;
    }

    /// <summary>今年 asked and 今年 written: the document's own year, which the answer names with its date.</summary>
    private bool SpeaksOfItsOwnTime(string sentence) => question.YearWords.Any(word => sentence.Contains(word, StringComparison.Ordinal));

    /// <summary>今年 or 去年 asked of what is no report: what was in force then, whenever it was made.</summary>
    private bool WasInForceThen(DocumentCard card)
    {
        var validity = evidence.ValidityOf(card);
        return !question.YearWords.IsEmpty && !DocumentKinds.IsReport(card.Metadata.Kind?.Value ?? DocumentKind.Unknown) && question.Years.Any(year =>
            validity.StatusOn(DayOf(year)) is var status && (status == ValidityStatus.InForce || (status == ValidityStatus.Unknown && year == question.Today.Year)));
    }

    /// <summary>Of a year that is over its end, of one to come its beginning.</summary>
    private DateOnly DayOf(int year) =>
        year == question.Today.Year ? question.Today : year < question.Today.Year ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);

    /// <summary>A grade that was asked must stand in the sentence or around it, unless no member of its family does.</summary>
    private string? MissingQualifier(RankedPassage source, string sentence)
    {
        foreach (var family in question.Qualifiers.GroupBy(qualifier => qualifier.Family))
        {
            var members = family.Key.MembersIn(sentence);
            if (members.Count == 0)
                members = family.Key.MembersIn(CharacterFolder.Fold($"{string.Join(' ', source.Passage.Headings)} {source.Passage.Text}"));
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
