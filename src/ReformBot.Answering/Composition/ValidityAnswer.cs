using System.Collections.Immutable;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a document is in force: the words that begin and end it, and what follows for the day that is asked about.</summary>
internal static class ValidityAnswer
{
    /// <summary>A question about validity may name the document only by what it is about.</summary>
    private const double LeastNameCoverage = 0.15;

    private static readonly string[] Wordings = ["施行", "有效期", "失效日期", "实施日期", "起实施", "废止", "起执行", "有效期调整"];

    /// <summary>Asked alone, or beside something else of the document (文号是什么，哪天施行).</summary>
    public static bool Suits(Question question) =>
        question.Wanted == Wanted.Validity || DocumentAspects.In(question.Text).Count > 0 && WantedReader.Read(question.Text).Any(rule => rule.Wanted == Wanted.Validity);

    /// <summary>In a piece of the question that asks nothing of what the document ended.</summary>
    public static bool IsAskedApart(Question question) => question.Text.Split(',', '.', ';', '?').Any(piece =>
        !DocumentAspects.In(piece).Contains(DocumentAspect.Ended) && WantedReader.Read(piece).Any(rule => rule.Wanted == Wanted.Validity));

    public static ImmutableArray<DraftSentence>? Choose(Reading reading)
    {
        if (Named(reading) is { } ended)
            return ended;
        if (TargetDocument.Of(reading) is not { } target || target.NameCoverage < LeastNameCoverage)
            return null;
        var document = target.Document;
        var quotations = Quotations(document);
        if (quotations.Count == 0)
            return null;
        var name = SourceWording.Name(document.Card);
        var sentences = quotations.Select((quotation, i) => new DraftSentence((i == 0 ? name + "：" : "") + quotation.Text, [quotation])).ToList();
        if (reading.Evidence.Repealed.GetValueOrDefault(document.Card.Id) is { } repealer && Ending(reading, repealer) is { } ending)
        {
            quotations.Add(ending);
            sentences.Add(new DraftSentence($"{SourceWording.Name(repealer.Card)}：{ending.Text}", [ending]));
        }

        if (Verdict(reading, document.Card, name) is { } verdict)
            sentences.Insert(0, new DraftSentence(verdict, [.. quotations]));
        return [.. sentences];
    }

    /// <summary>A document that only the one that ended it tells of, by its number; null when none is named so.</summary>
    private static ImmutableArray<DraftSentence>? Named(Reading reading)
    {
        var numbers = reading.Question.Numbers;
        if (numbers.IsEmpty || reading.Documents.Values.Any(document => document.Card.Metadata.Number is { } own && numbers.Contains(own.Value)))
            return null;
        foreach (var document in reading.Documents.Values)
        {
            var words = document.Card.Metadata.Repeals.FirstOrDefault(repeal => repeal.Value.Number is { } number && numbers.Contains(number));
            if (words is null || FactQuotation.Of(document, words.Span) is not { } ending)
                continue;
            // 同时: on the day that the ending document begins.
            var dates = document.Card.Metadata.Dates;
            var beginning = (dates.Effective ?? dates.Printed ?? dates.Signed) is { } day ? FactQuotation.Of(document, day.Span) : null;
            return [.. new[] { ending, beginning }.OfType<Quotation>().Distinct().Select((quotation, i) => new DraftSentence((i == 0 ? SourceWording.Name(document.Card) + "：" : "") + quotation.Text, [quotation]))];
        }

        return null;
    }

    /// <summary>The facts with their sentences, in the order of the document; the date of signature only where the beginning hangs on it.</summary>
    private static List<Quotation> Quotations(StoredDocument document)
    {
        var metadata = document.Card.Metadata;
        var spans = new List<TextSpan?> { metadata.Dates.Expires?.Span, metadata.ValidityPeriod?.Span, metadata.Dates.Effective?.Span };
        var clauses = document.Passages.SelectMany(passage => SentenceCutter.Cut(passage.Text).Select(span => Quotation.Of(document.Card, passage, span)))
            .Where(quotation => quotation.Text.Length < 120 && Wordings.Any(word => quotation.Text.Contains(word, StringComparison.Ordinal)) && IsAboutItself(quotation.Text));
        var found = spans.OfType<TextSpan>().Select(span => FactQuotation.Of(document, span)).OfType<Quotation>().ToList();
        if (found.Count == 0)
            found.AddRange(clauses.TakeLast(2));
        if (found.Any(quotation => quotation.Text.Contains("印发之日", StringComparison.Ordinal) || quotation.Text.Contains("公布之日", StringComparison.Ordinal)) &&
            (metadata.Dates.Printed ?? metadata.Dates.Signed) is { } start && FactQuotation.Of(document, start.Span) is { } dated)
            found.Add(dated);
        return [.. found.DistinctBy(quotation => quotation.Span).OrderBy(quotation => quotation.Span.Start)];
    }

    /// <summary>The words of the ending document; null when it was not opened for this question.</summary>
    private static Quotation? Ending(Reading reading, Repealer repealer) =>
        reading.Documents.TryGetValue(repealer.Card.Id, out var document) ? FactQuotation.Of(document, repealer.Words.Span) : null;

    private static bool IsAboutItself(string text) =>
        new[] { "本", "自", "有效期", "失效日期", "实施日期", "同时废止" }.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>For the day in the question, else for today. Null when the text does not let us say so.</summary>
    private static string? Verdict(Reading reading, DocumentCard card, string name)
    {
        var question = reading.Question;
        var validity = reading.Evidence.ValidityOf(card);
        var asked = ChineseDate.FindAll(question.Text).FirstOrDefault(date => date.Month is not null || question.Text.Contains("年初", StringComparison.Ordinal) || question.Text.Contains("年底", StringComparison.Ordinal));
        var day = asked is { FirstDay: { } first } ? question.Text.Contains("年底", StringComparison.Ordinal) ? asked.LastDay ?? first : first : question.Today;
        var when = asked?.FirstDay is null ? "目前" : "在所问的时间";
        return validity.StatusOn(day) switch
        {
            ValidityStatus.InForce => $"{name}{when}在有效期内。",
            ValidityStatus.Expired => $"{name}{when}已失效。",
            ValidityStatus.NotYet => $"{name}{when}尚未施行。",
            ValidityStatus.Repealed => $"{name}{when}已废止。",
            _ => null,
        };
    }
}
