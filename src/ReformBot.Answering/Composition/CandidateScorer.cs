using System.Collections.Immutable;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Passages → sentences with scores: what they say of the question, and whether they hold what was asked for.</summary>
internal sealed class CandidateScorer(Question question, Evidence evidence, IReadOnlyDictionary<string, StoredDocument> documents)
{
    /// <summary>Passages read closely; the answer was among the first 20 whenever it was found at all.</summary>
    private const int Passages = 40;

    private const double HeadingShare = 0.65;
    private const double PassageShare = 0.4;

    /// <summary>What a lead-in announces is nearly its own.</summary>
    private const double ItemShare = 0.9;
    private const double TitleShare = 0.5;

    /// <summary>What the neighbours under the same heading say.</summary>
    private const double SectionShare = 0.3;

    /// <summary>A sentence without what was asked for keeps this part of its score: it may still be the nearest passage.</summary>
    private const double WithoutWanted = 0.4;

    private const double CoverageWeight = 0.55;
    private const double OwnWeight = 0.25;
    private const double NearWeight = 0.35;
    private const double PriorWeight = 0.4;

    /// <summary>Makes small leads of the ranking count: a passage at 95 % of the best score has 86 % of its prior.</summary>
    private const double PriorPower = 3;

    private readonly Dictionary<string, double[]> sections = new(StringComparer.Ordinal);

    public ConceptMatcher Matcher { get; } = new(question, evidence.Weights);

    private readonly AnnouncedList announced = new(question);

    private readonly CountedEnumeration enumeration = new(question.Text);

    private readonly MeasureFit measure = new(question, evidence.Weights);

    /// <summary>Best first; ties in the order of the ranking and of the text.</summary>
    public IReadOnlyList<Candidate> Score()
    {
        if (evidence.Ranked.Count == 0)
            return [];
        var best = Math.Max(evidence.Ranked.Max(passage => passage.Vouched), 1e-9);
        return [.. Section.WithNeighbours(evidence.Ranked, documents, Passages).SelectMany(passage => Sentences(passage, Math.Pow(Math.Max(0, passage.Vouched / best), PriorPower))).OrderByDescending(candidate => candidate.Score)];
    }

    /// <summary>Weighted share of the question's concepts that a text speaks of; 0…1.</summary>
    /// <param name="folded">Through <see cref="CharacterFolder"/>.</param>
    public double CoverageOf(string folded) => Weighted(Matcher.Match(folded));

    private IEnumerable<Candidate> Sentences(RankedPassage source, double prior)
    {
        var folded = CharacterFolder.Fold(source.Passage.Text);
        var around = new Surroundings(
            Matcher.Match(folded),
            Matcher.Match(CharacterFolder.Fold(string.Join(' ', source.Passage.Headings))),
            Matcher.Match(CharacterFolder.Fold(source.Card.Title)),
            SectionOf(source),
            CharacterFolder.Fold($"{string.Join(' ', source.Passage.Headings)} {source.Card.Title}"));
        var spans = SentenceCutter.Cut(source.Passage.Text);
        return spans.Select((span, i) => Read(source, span, span.In(folded), around with { Above = $"{around.Above} {Announcing(folded, spans, i)}", Items = ItemsOf(source, spans, i) }, prior));
    }

    /// <summary>What a lead-in with a fact announces: of 有下列情形之一的，处…罚款： the items say what for. Null for any other sentence.</summary>
    private string? ItemsOf(RankedPassage source, IReadOnlyList<TextSpan> spans, int at)
    {
        var text = source.Passage.Text;
        var end = at;
        while (end + 1 < spans.Count && spans[end].In(text)[^1] is '；' or ';')
            end++;
        return question.Wanted.IsFact() && BlockExpander.IsLeadIn(spans[end].In(text)) && documents.TryGetValue(source.Card.Id, out var document)
            ? CharacterFolder.Fold(text[spans[end].End..] + string.Join('\n', BlockExpander.ItemsOf(source.Passage, document.Passages).Select(item => item.Text)))
            : null;
    }

    /// <summary>
    /// What stands before a sentence in its passage and announces it: lines without an end, lead-ins, and the sentence that it goes on from; an item goes on from no other item.
    /// </summary>
    private static string Announcing(string folded, IReadOnlyList<TextSpan> spans, int at) =>
        string.Join(' ', spans.Take(at).Where((span, i) => i == at - 1 && !(IsItem(folded, span) && IsItem(folded, spans[at])) || BlockExpander.IsHeadingLine(span.In(folded))).Select(span => span.In(folded)));

    private static bool IsItem(string folded, TextSpan span) => ClauseTrimmer.LabelEnd(span.In(folded)) > 0;

    private Candidate Read(RankedPassage source, TextSpan span, string sentence, Surroundings around, double prior)
    {
        var own = Matcher.Match(sentence);
        var told = TableRowWording.WithUnits(source.Passage, sentence);
        var quantities = QuantityReader.Read(told).ToImmutableArray();
        var has = WantedEvidence.In(question, told, quantities);
        var ownCoverage = Weighted(own);
        var items = has && around.Items is { } below ? Matcher.Match(below) : new double[own.Length];
        var coverage = Weighted([.. own.Select((value, i) => Best(value, ItemShare * items[i], HeadingShare * around.Heading[i], PassageShare * around.Passage[i], TitleShare * around.Title[i], SectionShare * around.Section[i]))]);
        var near = question.Wanted == Wanted.Number && has ? Weighted(Matcher.Match(NearestClause(told, quantities))) : ownCoverage;
        var factor = (has ? 1 : WithoutWanted) * (enumeration.IsIn(sentence) ? CountedEnumeration.Factor : WordingFit.Of(question, sentence, quantities)) * OfKind(source.Passage.Kind) * OfShape(source.Passage, span) * OfPlace(source) * OfForce(source);
        ImmutableArray<(string Name, double Value)> parts =
        [
            ("覆盖", CoverageWeight * coverage * factor),
            ("本句", OwnWeight * ownCoverage * factor),
            ("邻近", NearWeight * near * factor),
            ("检索", PriorWeight * prior),
        ];
        double[] anchored = [.. own.Select((value, i) => Best(value, around.Heading[i], around.Title[i], items[i]))];
        return new Candidate
        {
            Source = source,
            Span = span,
            Own = own,
            OwnCoverage = ownCoverage,
            Coverage = coverage,
            Anchored = Weighted(anchored),
            Support = Matcher.Support([.. anchored.Select((value, i) => Best(value, around.Passage[i], around.Section[i]))]),
            Telling = Matcher.Telling(anchored),
            HasWanted = has,
            Head = measure.Of(sentence, quantities, $"{around.Above} {around.Items}"),
            Score = parts.Sum(part => part.Value),
            Content = parts.Sum(part => part.Value) - PriorWeight * prior,
            Parts = parts,
        };
    }

    /// <summary>How far what belongs to a sentence speaks of each concept; 0…1.</summary>
    private sealed record Surroundings(double[] Passage, double[] Heading, double[] Title, double[] Section, string Above)
    {
        /// <summary>What a lead-in announces; null for any other sentence.</summary>
        public string? Items { get; init; }
    }

    private static double Best(params ReadOnlySpan<double> values)
    {
        var best = 0.0;
        foreach (var value in values)
            best = Math.Max(best, value);
        return best;
    }

    private double[] SectionOf(RankedPassage source)
    {
        var key = Section.KeyOf(source.Passage);
        if (!sections.TryGetValue(key, out var matches))
        {
            matches = Matcher.Match(CharacterFolder.Fold(string.Join('\n', Section.Neighbours(source.Passage, documents).Select(passage => passage.Text))));
            sections[key] = matches;
        }

        return matches;
    }

    /// <summary>The clauses between commas that hold a number of the right kind: what is counted stands beside it.</summary>
    private string NearestClause(string sentence, ImmutableArray<Quantity> quantities)
    {
        var best = "";
        var bestCoverage = -1.0;
        foreach (var quantity in quantities.Where(quantity => WantedEvidence.In(question, sentence, [quantity])))
        {
            var start = sentence.LastIndexOfAny([',', ';', ':'], Math.Max(0, quantity.Span.Start - 1)) + 1;
            var end = sentence.IndexOfAny([',', ';', ':'], Math.Min(sentence.Length - 1, quantity.Span.End));
            var clause = sentence[start..(end < 0 ? sentence.Length : end)];
            var coverage = Weighted(Matcher.Match(clause));
            if (coverage > bestCoverage)
                (best, bestCoverage) = (clause, coverage);
        }

        return best;
    }

    private double Weighted(double[] matches)
    {
        if (Matcher.TotalWeight == 0)
            return 0;
        var sum = 0.0;
        for (var i = 0; i < matches.Length; i++)
            sum += matches[i] * Matcher.WeightOf(i);
        return sum / Matcher.TotalWeight;
    }

    /// <summary>A question is a heading, not an answer.</summary>
    private const double QuestionFactor = 0.6;
    private const double CaseFactor = 0.8;
    private const double SamePlaceFactor = 1.15;
    private const double LocalFactor = 0.7;

    /// <summary>A question is no answer, a worked case an example and no rule; for lists see <see cref="AnnouncedList"/>.</summary>
    private double OfShape(Passage passage, TextSpan span)
    {
        var text = passage.Text.AsSpan(span.Start, span.Length);
        if (ListAnswer.Suits(question) && text[^1] is '：' or ':')
            return announced.Of(CharacterFolder.Fold(text.ToString()));
        if (text[^1] is '？' or '?')
            return QuestionFactor;
        return IsCase(passage) && !question.Text.Contains('例') ? CaseFactor : 1;
    }

    /// <summary>What is in force comes before what has lapsed, unless the question is about a time that has passed.</summary>
    private const double LapsedFactor = 0.85;

    private double OfForce(RankedPassage source) =>
        (question.Years.IsEmpty || question.Years.Contains(question.Today.Year)) && evidence.ValidityOf(source.Card).StatusOn(question.Today) is ValidityStatus.Expired or ValidityStatus.Repealed ? LapsedFactor : 1;

    private static bool IsCase(Passage passage) =>
        passage.Text.StartsWith("案例", StringComparison.Ordinal) || passage.Headings.Any(heading => heading.StartsWith("案例", StringComparison.Ordinal));

    /// <summary>A document of the very place that was named comes before one of its province; where the rule of the country is asked for, that of a place stands back.</summary>
    private double OfPlace(RankedPassage source) =>
        question.IsNational && question.Places.IsEmpty && source.Card.Metadata.Place is { Value.Level: not RegionLevel.Country } ? LocalFactor
        : source.Card.Metadata.Place is { Value: var place } && question.Places.Any(named => named.Any(region => region.Path == place.Path)) ? SamePlaceFactor : 1;

    /// <summary>Captions and furniture answer who and when, never how much.</summary>
    private double OfKind(ClauseKind kind) => kind switch
    {
        ClauseKind.Paragraph or ClauseKind.TableRow or ClauseKind.Question or ClauseKind.Section => 1,
        ClauseKind.Caption or ClauseKind.Byline or ClauseKind.TableHeader => question.Wanted is Wanted.Person or Wanted.Date or Wanted.Organisation ? 0.9 : 0.35,
        ClauseKind.Title => 0.5,
        _ => question.Wanted is Wanted.Date or Wanted.Organisation or Wanted.Person or Wanted.DocumentNumber ? 0.9 : 0.4,
    };
}
