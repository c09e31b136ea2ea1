using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Question + conversation + day → <see cref="Question"/>.</summary>
internal sealed class QuestionReader(IPassageIndex index)
{
    /// <summary>What an earlier question gives, against what the question itself says; the same however far back the subject was named.</summary>
    private const double EarlierShare = 0.6;

    private readonly SpellingCorrector spelling = new(index);

    public async ValueTask<Question> ReadAsync(AskRequest request, CancellationToken cancellationToken)
    {
        var (text, corrections) = await spelling.MendAsync(Standard(request.Text), cancellationToken);
        var earlier = FollowUp.OfOneKind(text, [.. FollowUp.Before(text, request.Conversation).Select(before => TierSwap.Apply(text, Standard(before)))]);
        var question = new Question
        {
            Asked = request.Text,
            Text = text,
            Today = request.Today,
            Wanted = Wanted.Statement,
            Corrections = [.. corrections],
            IsFollowUp = earlier.Count > 0,
            Places = [.. Places(text).DistinctBy(named => string.Join('|', named.Select(region => region.Path)))],
            Numbers = [.. DocumentNumber.FindAll(text).Select(found => found.Number)],
            Issues = [.. IssuesIn(text)],
            Qualifiers = [.. Qualifiers(text)],
            Concepts = [.. ConceptReader.Read(text, PlaceSpans(text), 1)],
            Law = [.. Lexicon.Default.LawFor(text)],
            AsksToPay = AsksToPay(text),
            IsNational = IsNational(text),
        };
        question = AssumedPlace.Take(request, earlier.Aggregate(WithYears(question, text), Inherit));
        question = WithWanted(question, [text, .. earlier]);
        return Frequency.IsAskedBy(text) ? question with { AsksHowOften = true, Wanted = Wanted.Number, Units = [], Measure = null } : question;
    }

    public static string Standard(string text) => SloganWording.Plain(WordStripper.Default.Standardise(CharacterFolder.Fold(text.Trim())));

    /// <summary>A place, year or grade of the question itself replaces the one carried over; the subject is added with less weight.</summary>
    private static Question Inherit(Question question, string before)
    {
        var own = question.Concepts.Select(concept => concept.Surface).ToHashSet();
        var families = question.Qualifiers.Select(qualifier => qualifier.Family.Name).ToHashSet();
        var replaced = families.SelectMany(name => QualifierFamily.All.First(family => family.Name == name).MembersIn(before)).ToHashSet();
        var carried = ConceptReader.Read(before, PlaceSpans(before), EarlierShare)
            .Where(concept => !own.Contains(concept.Surface) && !replaced.Any(member => concept.Surface.Contains(member, StringComparison.Ordinal)));
        return (question.Years.IsEmpty ? WithYears(question, before) : question) with
        {
            Places = question.Places.IsEmpty ? [.. Places(before)] : question.Places,
            Qualifiers = [.. question.Qualifiers, .. Qualifiers(before).Where(qualifier => !families.Contains(qualifier.Family.Name))],
            Concepts = [.. question.Concepts, .. carried],
        };
    }

    private static Question WithWanted(Question question, IReadOnlyList<string> texts)
    {
        var (text, rules) = texts.Select(text => (text, WantedReader.Read(text))).FirstOrDefault(found => found.Item2.Count > 0, ("", []));
        if (rules.Count == 0)
            return Premise.Of(question) is { IsEmpty: false } claimed ? Premise.Without(question) with { Wanted = Wanted.Number, Units = claimed } : question;
        var wanted = rules[0].Wanted;
        // 多少 and 几 in a comparison still say what the numbers count.
        return question with { Wanted = wanted, Units = WantedReader.Units(rules), Measure = Carried(Whole(MeasureReader.Read(text), texts), question) };
    }

    /// <summary>省级的有几个？ counts what the question before counted.</summary>
    private static Measure? Whole(Measure? measure, IReadOnlyList<string> texts) =>
        measure is not null && Qualifiers(measure.Head).Any(member => member.Member == measure.Head)
        && texts.Skip(1).Select(MeasureReader.Read).FirstOrDefault(before => before is { Head.Length: > 0 }) is { } before
            ? measure with { Head = before.Head, IsCounted = before.IsCounted }
            : measure;

    /// <summary>A grade that the question replaced (那高级的呢？) is no longer part of what an earlier question wanted measured.</summary>
    private static Measure? Carried(Measure? measure, Question question) =>
        measure is not null && Qualifiers(measure.Head).Any(member => !question.Qualifiers.Contains(member)) ? measure with { Head = "" } : measure;

    public static IEnumerable<ImmutableArray<Region>> Places(string text) =>
        RegionCatalog.Default.Resolve(RegionCatalog.Default.FindAll(text)).Where(mention => IsAskedOf(text, mention.Span)).Select(mention => mention.Candidates);

    /// <summary>Names of places that scope the question; what only looks like one (港澳青年) stays part of the subject.</summary>
    private static IReadOnlyList<TextSpan> PlaceSpans(string text) =>
        [.. RegionCatalog.Default.FindAll(text).Select(mention => mention.Span).Where(span => IsAskedOf(text, span)), .. CountrySpans(text)];

    /// <summary>国家规定 says of where the rule is, as a place would.</summary>
    private static IEnumerable<TextSpan> CountrySpans(string text) =>
        from wording in NationalWordings
        let at = text.IndexOf(wording, StringComparison.Ordinal)
        where at >= 0
        select new TextSpan(at, wording.Length);

    /// <summary>One character (港澳青年) and where a person comes from (我是香港人) do not say of which place the rule is asked.</summary>
    private static bool IsAskedOf(string text, TextSpan span) =>
        span.Length > 1 && !(span.End < text.Length && text[span.End] == '人' && !(span.End + 1 < text.Length && text[span.End + 1] is '社' or '民' or '力' or '大' or '才'));

    /// <summary>The years that a text names, or else those that it counts from the day of the question.</summary>
    private static Question WithYears(Question question, string text)
    {
        if (YearsIn(text).ToList() is { Count: > 0 } named)
            return question with { Years = [.. named] };
        var counted = RelativeYear.FindAll(text, question.Today);
        return question with { Years = [.. counted.Select(year => year.Year).Distinct()], YearWords = [.. counted.Select(year => year.Word).Distinct()] };
    }

    private static IEnumerable<int> YearsIn(string text) => QuantityReader.Read(text)
        .Where(quantity => quantity is { Class: UnitClass.Date, Unit: "年" })
        .Select(quantity => (int)quantity.Value).Distinct();

    /// <summary>No series has come out so often; a longer number is a typing accident.</summary>
    private const int LargestIssue = 100_000;

    private static IEnumerable<int> IssuesIn(string text) => QuantityReader.Read(text)
        .Where(quantity => quantity is { Class: UnitClass.Rank, Unit: "期", Value: < LargestIssue })
        .Select(quantity => (int)quantity.Value).Distinct();

    private static IEnumerable<Qualifier> Qualifiers(string text) =>
        QualifierFamily.All.SelectMany(family => family.MembersIn(text).Select(member => new Qualifier(family, member)));

    private static readonly string[] PayWordings = ["要交多少", "交多少钱", "缴多少", "要缴", "收多少", "收费", "交多少元", "自己出多少", "自己掏"];

    private static bool AsksToPay(string text) => PayWordings.Any(wording => text.Contains(wording, StringComparison.Ordinal));

    private static readonly string[] NationalWordings =
        ["国家法", "国家的法", "国家规定", "国家的规定", "国家那", "国家这", "国家通知", "国家的通知", "国家的文件", "国家文件", "国家层面", "按国家", "照国家", "依国家", "国家统一", "国家政策", "国家的政策", "国家要求", "国家对", "国家给", "全国统一", "全国的规定"];

    private static bool IsNational(string text) => Array.Exists(NationalWordings, wording => text.Contains(wording, StringComparison.Ordinal));
}
