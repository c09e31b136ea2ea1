using System.Text.RegularExpressions;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Which document a question about a document means, and how surely.</summary>
/// <param name="Document">Opened.</param>
/// <param name="NameCoverage">Share of the question that the document's name, number, issuers and letterhead speak of; 0…1.</param>
internal sealed partial record TargetDocument(StoredDocument Document, double NameCoverage)
{
    /// <summary>A named 发文字号 or title settles it.</summary>
    private const double Certain = 1;

    /// <summary>Being found by its content is a sign too, weaker than being named.</summary>
    private const double RankShare = 0.35;

    /// <summary>The year of the document that the question names, and the word for its kind (办法, not the 实施细则 under it), tell documents of one subject apart.</summary>
    private const double YearShare = 0.25;

    private const double KindShare = 0.25;

    public static TargetDocument? Of(Reading reading)
    {
        var order = reading.Evidence.Ranked.Select(ranked => ranked.Card.Id).Distinct().ToList();
        return reading.Documents.Values
            .Select(document => (Target: new TargetDocument(document, Coverage(reading, document)), Rank: order.IndexOf(document.Card.Id)))
            .OrderByDescending(scored => scored.Target.NameCoverage + RankShare / (1 + scored.Rank) + Apart(reading.Question, scored.Target.Document.Card))
            .ThenBy(scored => scored.Rank)
            .Select(scored => scored.Target)
            .FirstOrDefault();
    }

    private static double Apart(Question question, DocumentCard card) =>
        (IsOfYear(question, card.Metadata) ? YearShare : 0) + (IsOfKind(question.Text, card.Title) ? KindShare : 0);

    private static bool IsOfYear(Question question, PolicyMetadata metadata)
    {
        int?[] years = [metadata.Number?.Value.Year, metadata.Dates.Signed?.Value.Year, metadata.Dates.Printed?.Value.Year, metadata.Dates.Published?.Value.Year];
        return years.Any(year => year is { } own && question.Years.Contains(own));
    }

    /// <summary>The last word for a kind in the question is the one of the document: 办法的实施细则 is no 办法. The notice that brings rules goes by the rules' kind.</summary>
    private static bool IsOfKind(string asked, string title)
    {
        var name = CharacterFolder.Fold(title);
        if (name.EndsWith("的通知", StringComparison.Ordinal) && name.Contains("发", StringComparison.Ordinal))
            name = name[..^3];
        var end = asked.Length;
        while (end > 0 && DocumentKinds.WordOf(asked[..end]) is null)
            end--;
        return end > 0 && DocumentKinds.WordOf(asked[..end]) == DocumentKinds.WordOf(name);
    }

    private static double Coverage(Reading reading, StoredDocument document)
    {
        var metadata = document.Card.Metadata;
        if (metadata.Number is { } number && reading.Question.Numbers.Contains(number.Value))
            return Certain;
        var head = document.Passages.Where(passage => passage.Kind is ClauseKind.Letterhead or ClauseKind.Title).Select(passage => passage.Text);
        var name = string.Join(' ', [document.Card.Title, .. metadata.Issuers.Select(issuer => issuer.Value), .. head, DocumentKinds.NameOf(metadata.Kind?.Value ?? DocumentKind.Unknown)]);
        return CoverageOf(reading, Label().Replace(CharacterFolder.Fold(name), " "));
    }

    /// <summary>Share of what the question says of the document; the words that ask (文号, 哪天发的) name none.</summary>
    private static double CoverageOf(Reading reading, string name)
    {
        var words = DocumentAspects.WordsIn(reading.Question.Text).Concat(WantedReader.Read(reading.Question.Text).Select(rule => rule.Wording)).ToList();
        var (matcher, concepts) = (reading.Scorer.Matcher, reading.Question.Concepts);
        var matches = matcher.Match(name);
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < matches.Length; i++)
        {
            if (words.Any(word => word.Contains(concepts[i].Surface, StringComparison.Ordinal)))
                continue;
            sum += matches[i] * matcher.WeightOf(i);
            total += matcher.WeightOf(i);
        }

        return total == 0 ? 0 : sum / total;
    }

    /// <summary>文号: and 成文日期: of a head table stand above every document.</summary>
    [GeneratedRegex(@"(?<=^|\s)\p{L}{1,2} *\p{L}{1,4}:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
