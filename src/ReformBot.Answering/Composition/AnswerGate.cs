using System.Globalization;
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

    private readonly List<Level> levels = [.. LevelReader.Read(question.Text).Where(level => !question.Qualifiers.Any(qualifier => qualifier.Family.FormsIn(level.Text).Any()))];

    private readonly string? term = Definition.TermOf(question) is { } asked && SiblingList.OfSlogan(question, documents.Values) is null ? asked : null;

    private readonly Dictionary<string, HashSet<int>> years = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<Bound> bounds = Bound.AllIn(question.Text);

    private readonly OtherMatter other = new(question);

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
    public string? Missing(Candidate candidate) => MissingKind(candidate) ?? MissingMeasure(candidate) ?? MissingMatter(candidate) ?? MissingDefinition(candidate) ?? MissingSubject(candidate);

    /// <summary>True for a sentence about a neighbouring question: of another place, year or grade, or with another thing counted, measured or explained.</summary>
    public bool IsNearMiss(Candidate candidate) =>
        OutOfScope(candidate.Source, CharacterFolder.Fold(candidate.Text)) is not null || MissingMeasure(candidate) is not null || MissingMatter(candidate) is not null || MissingDefinition(candidate) is not null;

    /// <summary>The same for a sentence that need not hold the kind of thing that was asked for: null when it is about the matter.</summary>
    public string? MissingSubject(Candidate candidate)
    {
        var sentence = CharacterFolder.Fold(candidate.Text);
        return MissingPart(candidate)
            ?? OutOfScope(candidate.Source, sentence)
            ?? MissingJoined(candidate, sentence)
            ?? (candidate.Coverage < LeastCoverage || !IsAnswerable(candidate) || candidate.Support < LeastSupport || candidate.OwnCoverage < LeastOwn && candidate.Anchored < LeastAnchored || candidate.Telling < LeastTelling && candidate.Coverage < (question.IsFollowUp ? 1 : Ample) ? "文件没有写到所问的内容" : null);
    }

    /// <summary>What is missing when only place, year, grade and the direction of a payment count; null when these words may be told for this question.</summary>
    /// <param name="folded">Words of the passage, or words that a model put for them.</param>
    public string? OutOfScope(RankedPassage source, string folded) =>
        MissingPlace(source.Card) ?? MissingYear(source, folded) ?? MissingQualifier(source, folded) ?? MissingLevel(source, folded) ?? MissingBound(folded) ?? MissingPayment(folded);

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
        Wanted.Number => question.Measure is { } measure ? NotMeasured(measure) : "文件没有写明所问的数额",
        Wanted.Date => "文件没有写明所问的日期",
        Wanted.ClockTime => "文件没有写明所问的时间",
        Wanted.DocumentNumber => "文件没有写明发文字号",
        _ => null,
    };

    /// <summary>A sentence that names this much of what is counted or measured, with what announces it, names it; the end of what is counted is its own.</summary>
    private const double LeastHead = 0.6;

    /// <summary>…and what announces the sentence, or itself, this much of whose it is.</summary>
    private const double LeastOwner = 0.6;

    private string? MissingMeasure(Candidate candidate)
    {
        if (question.Wanted != Wanted.Number)
            return null;
        if (UnnamedGrade(candidate) is { } grade)
            return grade;
        if (question.Measure is not { } measure)
            return null;
        var (own, near, around, owner, counts) = candidate.Head;
        if (owner < LeastOwner && question.Places.Length < 2 && !OwnerFollows(candidate, measure))
            return $"文件没有写到{Told(measure.Owner)}的情况";
        var fits = counts && (around >= LeastHead && (!measure.IsCounted || own > 0 && (near > 0 || !Counters.IsNarrow(measure.Counter))));
        if (measure.IsReported && IsRule(candidate.Source.Card) && !Array.Exists(Reporting, word => candidate.Text.Contains(word, StringComparison.Ordinal)))
            return "文件是规定，没有统计这个数字";
        if (fits)
            return null;
        return NotMeasured(measure);
    }

    /// <summary>A lead-in (有下列情形之一的，处…：) names whom it is about in what it announces.</summary>
    private bool OwnerFollows(Candidate candidate, Measure measure) =>
        BlockExpander.IsLeadIn(candidate.Text) && documents.TryGetValue(candidate.Source.Card.Id, out var document)
        && new Noun(measure.Owner, term => evidence.Weights.Idf(term) > 0).ShareIn([.. document.Passages.Where(passage => passage.Ordinal >= candidate.Source.Passage.Ordinal).Take(Announced).Select(passage => CharacterFolder.Fold(passage.Text))]) >= LeastOwner;

    /// <summary>Passages behind a lead-in that may belong to it.</summary>
    private const int Announced = 6;

    /// <summary>An amount for a grade or a level stands where that grade is named: what names none says nothing of it.</summary>
    private string? UnnamedGrade(Candidate candidate)
    {
        var strict = question.Qualifiers.Where(qualifier => qualifier.Family.IsStrict || question.Text.Contains(qualifier.Family.Name, StringComparison.Ordinal)).ToList();
        if (strict.Count == 0 && levels.Count == 0)
            return null;
        var passage = candidate.Source.Passage;
        var text = CharacterFolder.Fold($"{passage.Text} {string.Join(' ', passage.Headings)}");
        if (strict.Find(qualifier => qualifier.Family.MembersIn(text).Count == 0) is { } unnamed)
            return $"文件没有写到{unnamed.Member}";
        return levels.Exists(level => !LevelReader.Read(text).Any(named => named.Kind == level.Kind)) ? "文件没有写到所问的级别" : null;
    }

    private static string NotMeasured(Measure measure) =>
        measure.Head.Length == 0 ? "文件没有写明所问的数额" : $"文件没有写明{Told(measure.Head)}的{(measure.IsCounted ? "数量" : "数额")}";

    private static readonly string[] Reporting = ["已", "了", "累计", "共", "达", "截至", "截止", "目前", "现有"];

    private static bool IsRule(DocumentCard card) => card.Metadata.Kind is { Value: var kind } && kind != DocumentKind.Unknown && !DocumentKinds.IsReport(kind);

    /// <summary>The word that was asked; one with a number in it is not repeated, since every number of a reply has to stand in a quotation.</summary>
    private static string Told(string word) => word.Any(char.IsAsciiDigit) || QuantityReader.Read(word).Count > 0 || word.AsSpan().IndexOfAny("一二三四五六七八九十两") >= 0 ? "所问的内容" : $"“{word}”";

    private string? MissingMatter(Candidate candidate) =>
        other.Missing(candidate) is { } missing ? string.Format(CultureInfo.InvariantCulture, missing.What, Told(missing.Word)) : null;

    private string? MissingDefinition(Candidate candidate) =>
        term is not null && !Definition.Defines(term, CharacterFolder.Fold(candidate.Text), candidate, documents.GetValueOrDefault(candidate.Source.Card.Id))
            ? $"文件没有说明{Told(term)}是什么意思"
            : null;

    /// <summary>A numbered level that was asked (4级) must be among those of its kind that stand in the sentence or around it, unless none does.</summary>
    private string? MissingLevel(RankedPassage source, string sentence)
    {
        foreach (var asked in levels.GroupBy(level => level.Kind, StringComparer.Ordinal))
        {
            var named = LevelReader.Read(sentence).Where(level => level.Kind == asked.Key).ToList();
            if (named.Count == 0)
                named = [.. LevelReader.Read(CharacterFolder.Fold($"{string.Join(' ', source.Passage.Headings)} {source.Passage.Text}")).Where(level => level.Kind == asked.Key)];
            if (named.Count > 0 && !named.Any(level => asked.Any(one => one.Value == level.Value)))
                return "文件没有写到所问的级别";
        }

        return null;
    }

    /// <summary>
    /// A part between semicolons (居民参保人员每月6次) is of the level that the parts before it name (享受2级待遇的人员，其中…；), not of any that its passage names.
    /// </summary>
    private string? MissingJoined(Candidate candidate, string sentence)
    {
        if (levels.Count == 0 || LevelReader.Read(sentence).Any(named => levels.Exists(level => level.Kind == named.Kind)))
            return null;
        var text = candidate.Source.Passage.Text;
        var start = SentenceCutter.Cut(text).Where(span => span.End <= candidate.Span.Start).Reverse()
            .TakeWhile(span => text[span.End - 1] is '；' or ';').Select(span => span.Start).DefaultIfEmpty(candidate.Span.Start).Last();
        return MissingLevel(candidate.Source, CharacterFolder.Fold(text[start..candidate.Span.End]));
    }

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
        context.UnionWith(DocumentNumber.FindAll(source.Passage.Text).Select(found => found.Number.Year));
        foreach (var date in new[] { dates.Signed, dates.Printed, dates.Published, dates.Effective })
        {
            if (date is not null && !context.Contains(date.Value.Year) && context.Count == 0)
                context.Add(date.Value.Year);
        }

        // A document without any year may well tell of the year that was asked, and nothing says that it does; 今年 and 去年 are told as the document's own.
        if (context.Count == 0 && documents.TryGetValue(source.Card.Id, out var document))
            context = YearsOf(document);
        if (context.Count == 0)
            return question.YearWords.IsEmpty && !HoldsAskedDay(source.Passage.Text) ? "文件没有注明年份，不能确认是所问年份的情况" : null;
        return question.Years.Any(context.Contains) ? null : OtherYear;
    }

    /// <summary>The years that a document names anywhere, in its text or in numbers of documents.</summary>
    private HashSet<int> YearsOf(StoredDocument document)
    {
        if (!years.TryGetValue(document.Card.Id, out var named))
        {
            var text = CharacterFolder.Fold(document.Original);
            years[document.Card.Id] = named = [.. Years(text), .. DocumentNumber.FindAll(text).Select(found => found.Number.Year)];
        }

        return named;
    }

    /// <summary>A day that was asked with its year (2020年1月25日) stands in the text without it.</summary>
    private bool HoldsAskedDay(string text) =>
        ChineseDate.FindAll(question.Text).Any(date => date.FirstDay is { } day && date.LastDay == day && text.Contains($"{day.Month}月{day.Day}日", StringComparison.Ordinal));

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
            if (family.Key.IsWide && !IsNamed(family, members))
                members = family.Key.MembersIn(CharacterFolder.Fold($"{sentence} {string.Join(' ', source.Passage.Headings)} {source.Card.Title}"));
            if (members.Count == 0)
                members = family.Key.MembersIn(CharacterFolder.Fold($"{string.Join(' ', source.Passage.Headings)} {source.Passage.Text}"));
            if (members.Count > 0 && !IsNamed(family, members))
                return $"文件没有写到{family.First().Member}，只写了{string.Join('、', members)}";
        }

        return null;
    }

    /// <summary>A case that was asked (五十人以下) and one that the sentence has (百人以上) exclude each other.</summary>
    private string? MissingBound(string sentence)
    {
        if (bounds.Count == 0)
            return null;
        var own = Bound.AllIn(sentence).Where(bound => bounds.Any(asked => asked.Class == bound.Class)).ToList();
        return own.Count > 0 && !own.Any(bound => bounds.Any(bound.Meets)) ? "文件写的是另一种情况，没有写到所问的范围" : null;
    }

    private static bool IsNamed(IEnumerable<Qualifier> asked, IReadOnlyList<string> members) => asked.Any(qualifier => members.Contains(qualifier.Member));

    private string? MissingPayment(string sentence) =>
        question.AsksToPay && !PayingWords.Any(word => sentence.Contains(word, StringComparison.Ordinal)) ? "文件没有写明要缴多少" : null;

    private static HashSet<int> Years(string folded) => [.. QuantityReader.Read(folded)
        .Where(quantity => quantity is { Class: UnitClass.Date, Unit: "年" })
        .Select(quantity => (int)quantity.Value)];
}
