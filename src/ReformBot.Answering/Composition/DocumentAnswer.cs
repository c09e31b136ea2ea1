using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Who issued a document, when, under which number: from its metadata, each with the words it was read from.</summary>
internal static partial class DocumentAnswer
{
    /// <summary>The document must be named better than any sentence of a text tells the same; else the question is about what a text reports.</summary>
    private const double LeastNameCoverage = 0.3;

    /// <summary>The name of a document is shorter than what a sentence can say of it.</summary>
    private const double NameAdvantage = 0.2;

    private static readonly ImmutableArray<(string Wording, DocumentAspect Aspect, string[] With)> Rules = Load();

    /// <summary>One sentence for each aspect; null when the question is not about a document or the document does not say it.</summary>
    public static ImmutableArray<DraftSentence>? Choose(Reading reading)
    {
        var asked = Counted().Replace(reading.Question.Text, "哪几");
        var aspects = Rules.Where(rule => asked.Contains(rule.Wording, StringComparison.Ordinal) && (rule.With.Length == 0 || Array.Exists(rule.With, word => asked.Contains(word, StringComparison.Ordinal)))).Select(rule => rule.Aspect).Distinct().ToList();
        if (aspects.Count == 0 || TargetDocument.Of(reading) is not { } target || target.NameCoverage < LeastNameCoverage)
            return null;
        var told = reading.Candidates.FirstOrDefault(candidate => candidate.HasWanted && Tells(candidate) && reading.Gate.Missing(candidate) is null);
        if (told is not null && told.OwnCoverage > target.NameCoverage + NameAdvantage)
            return null;
        var sentences = aspects.Select(aspect => Sentence(target.Document, aspect)).OfType<DraftSentence>().ToImmutableArray();
        return sentences.Length == aspects.Count ? sentences : null;
    }

    private static readonly string[] Making = ["印发", "发布", "制定", "出台", "下发", "发文", "转发", "通过", "公布", "抄送", "报送", "主送", "〔", "期", "出"];

    /// <summary>A text that tells who made a document and when has a word for making it; one that only speaks of the same matter does not stand against the document.</summary>
    private static bool Tells(Candidate candidate) => Array.Exists(Making, word => candidate.Text.Contains(word, StringComparison.Ordinal));

    /// <summary>哪三家 asks as 哪几家 does.</summary>
    [GeneratedRegex("哪[两二三四五六七八九]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counted();

    private static DraftSentence? Sentence(StoredDocument document, DocumentAspect aspect)
    {
        var metadata = document.Card.Metadata;
        var dates = metadata.Dates;
        var name = SourceWording.Name(document.Card);
        return aspect switch
        {
            DocumentAspect.Issuer => Stated(document, $"{name}的发文机关：", [.. metadata.Issuers]),
            DocumentAspect.Number => Stated(document, $"{name}的发文字号：", metadata.Number),
            DocumentAspect.Issue => Stated(document, $"{name}的期号：", metadata.Issue),
            DocumentAspect.Addressee => Stated(document, $"{name}主送：", [.. metadata.Addressees]),
            DocumentAspect.Signed => Dated(document, name + "的成文日期：", dates.Signed ?? dates.Printed ?? dates.Published),
            DocumentAspect.Printed => Dated(document, name + "的印发日期：", dates.Printed ?? dates.Signed ?? dates.Published),
            DocumentAspect.Published => Dated(document, name + "的发布日期：", dates.Published ?? dates.Printed ?? dates.Signed),
            _ => null,
        };
    }

    private static DraftSentence? Dated(StoredDocument document, string lead, Fact<DateOnly>? date) =>
        date is null || FactQuotation.Of(document, date.Span) is not { } quotation ? null : new DraftSentence(lead + ChineseDate.Write(date.Value) + "。", [quotation]);

    private static DraftSentence? Stated<T>(StoredDocument document, string lead, params ReadOnlySpan<Fact<T>?> facts)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var values = new List<string>();
        foreach (var fact in facts)
        {
            if (fact is null || FactQuotation.Of(document, fact.Span) is not { } quotation)
                continue;
            values.Add(fact.Value!.ToString()!);
            if (!quotations.Contains(quotation))
                quotations.Add(quotation);
        }

        return values.Count == 0 ? null : new DraftSentence(lead + string.Join('、', values) + "。", quotations.ToImmutable());
    }

    private static ImmutableArray<(string Wording, DocumentAspect Aspect, string[] With)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Composition.aspects.tsv")!;
        return [.. TsvFile.Read(stream).Select(row => (CharacterFolder.Fold(row[0]), Enum.Parse<DocumentAspect>(row[1]), row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries)))];
    }
}
