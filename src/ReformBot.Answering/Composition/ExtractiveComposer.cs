using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Evidence → the shortest set of verbatim clauses that answers, by kind of question. No model.</summary>
internal sealed class ExtractiveComposer
{
    public Draft Compose(Reading reading) => Choose(reading) with { IsByRule = true };

    private static Draft Choose(Reading reading)
    {
        if (ClarifyAnswer.Choose(reading) is { } clarify)
            return clarify;
        if (PlacesAnswer.Suits(reading.Question) && Places(reading) is { } places)
            return places;
        if (SidesAnswer.Choose(reading) is { } sides)
            return Sides(reading, sides);
        if (WholeDocument.Choose(reading, Quotations) is { } document)
            return new Draft
            {
                Kind = document.Missing.Length == 0 ? ReplyKind.Answered : ReplyKind.Partial,
                Sentences = [.. document.Sentences, .. document.Beside.Select(quotation => Sentence(reading, quotation, isOnlySource: true))],
                Note = document.Missing,
            };
        var (quotations, missing) = PartsAnswer.Choose([.. QuestionParts.Of(reading.Question).Select(reading.For)], Quotations);
        if (quotations.Count == 0)
            return NoEvidence(reading);
        var isOnlySource = quotations.DistinctBy(quotation => quotation.Card.Id).Count() == 1;
        return new Draft
        {
            Kind = missing.Length == 0 ? ReplyKind.Answered : ReplyKind.Partial,
            Sentences = [.. WithoutRepeats(quotations).Select(quotation => Sentence(reading, quotation, isOnlySource))],
            Note = string.Join('\n', new[] { Premise.IsContradicted(reading.Question, string.Join('\n', quotations.Select(quotation => quotation.Shown))) ? FixedReplies.OtherThanClaimed : "", missing }.Where(note => note.Length > 0)),
        };
    }

    private static IEnumerable<Quotation> Quotations(Reading reading)
    {
        if (LabelledField.Choose(reading) is { } field)
            return [field];
        if (HeadedAnswer.Choose(reading) is { } headed)
            return headed;
        var chosen = FactsAnswer.Choose(reading);
        if (chosen.Count > 0 && ListAnswer.Choose(reading, chosen[0]) is { } list)
            return list;
        if (chosen.Count == 1 && reading.Question.Wanted == Wanted.Number && OpenQuestion.Grades(reading, chosen[0]) is { } grades)
            return [grades];
        return chosen.Select(candidate => CandidateQuotation.Of(reading, candidate));
    }

    /// <summary>What stands inside another quotation is not quoted again.</summary>
    private static IEnumerable<Quotation> WithoutRepeats(IReadOnlyList<Quotation> quotations) =>
        quotations.Where(quotation => !quotations.Any(other => other != quotation && other.Card.Id == quotation.Card.Id && other.Span.Contains(quotation.Span) && other.Span != quotation.Span));

    private static Draft? Places(Reading reading)
    {
        var lines = PlacesAnswer.Choose(reading);
        var found = lines.Count(line => line.Best is not null);
        if (found == 0 || found < 2 && reading.Question.Places.Length < 2)
            return null;
        var looked = reading.Evidence.Documents;
        var intro = reading.Question.Places.Length >= 2 ? [] : ImmutableArray.Create(new DraftSentence($"{looked}份文件中有{found}份写到：", []));
        return new Draft
        {
            Kind = lines.All(line => line.Best is not null) ? ReplyKind.Answered : ReplyKind.Partial,
            Sentences = [.. intro, .. lines.GroupBy(line => (line.Best?.Source.Passage.Id ?? line.Place, line.Best?.Span)).Select(group => Line(reading, string.Join('、', group.Select(line => line.Place).Distinct()), group.First().Best))],
            Counted = intro.IsEmpty ? [] : [looked, found],
        };
    }

    /// <summary>One line for what one sentence says of several places.</summary>
    private static DraftSentence Line(Reading reading, string places, Candidate? best)
    {
        if (best is null)
            return new DraftSentence($"{places}：文件未载明。", []);
        var quotation = CandidateQuotation.Of(reading, best);
        return new DraftSentence($"{places}：{quotation.Shown}", [quotation]);
    }

    /// <summary>A line for each sentence that was found, named by the sides that it speaks of; the source is named once.</summary>
    private static Draft Sides(Reading reading, IReadOnlyList<SideLine> lines)
    {
        var found = lines.Where(line => line.Best is not null).GroupBy(line => (line.Best!.Source.Passage.Id, line.Best.Span)).Select(group => group.ToList()).ToList();
        var missing = lines.Where(line => line.Best is null).Select(line => new DraftSentence($"{line.Side.Name}：文件未载明。", [])).ToList();
        var quotations = found.Select(group => CandidateQuotation.Of(group[0].Reading, group[0].Best!)).ToList();
        var sentences = found.Count == 1 && missing.Count == 0
            ? [Sentence(reading, quotations[0], isOnlySource: true)]
            : found.Select((group, i) => new DraftSentence((i == 0 ? Lead(reading, quotations[0], isOnlySource: true) : "") + Label(group, quotations[i].Shown) + quotations[i].Shown, [quotations[i]])).ToList();
        return new Draft { Kind = missing.Count == 0 ? ReplyKind.Answered : ReplyKind.Partial, Sentences = [.. sentences, .. missing] };
    }

    /// <summary>A figure in a side's name would be a figure of ours; such a line goes without, and so does one that begins with the name.</summary>
    private static string Label(IReadOnlyList<SideLine> group, string shown)
    {
        var names = string.Join('、', group.Select(line => line.Side.Name));
        return QuantityReader.Read(names).Count > 0 || names.Any(char.IsDigit) || shown.StartsWith(names, StringComparison.Ordinal) ? "" : names + "：";
    }

    private static DraftSentence Sentence(Reading reading, Quotation quotation, bool isOnlySource) =>
        new(Joined(Lead(reading, quotation, isOnlySource), quotation.Shown), [quotation]);

    /// <summary>第六条：第六条 申请… names its clause once.</summary>
    private static string Joined(string lead, string shown)
    {
        var label = shown[..ClauseTrimmer.LabelEnd(shown)].Trim();
        return label.StartsWith('第') && lead.EndsWith(label + "：", StringComparison.Ordinal) ? lead + shown[ClauseTrimmer.LabelEnd(shown)..] : lead + shown;
    }

    private static string Lead(Reading reading, Quotation quotation, bool isOnlySource) =>
        SourceWording.Lead(quotation.Card, quotation.Locator, reading.Evidence.ValidityOf(quotation.Card).StatusOn(reading.Question.Today), isOnlySource);

    private static Draft NoEvidence(Reading reading)
    {
        var question = reading.Question;
        var nearest = NearestOf(reading);
        var missing = nearest is null ? null : reading.Gate.Missing(nearest);
        var place = question.Places.IsEmpty ? "" : $"（{string.Join('、', question.Places.Select(named => named[0].Name).Distinct())}）";
        var text = $"现有文件中没有查到能回答这个问题的内容{place}{(missing is null ? "" : "：" + missing)}。";
        return new Draft
        {
            Kind = ReplyKind.NoEvidence,
            Sentences = nearest is null ? [new DraftSentence(text, [])] : [new DraftSentence(text, []), Nearest(nearest)],
            Note = FixedReplies.Hotlines,
        };
    }

    private static Candidate? NearestOf(Reading reading)
    {
        var texts = reading.Candidates.Where(candidate => IsText(candidate.Source.Passage.Kind)).ToList();
        var near = texts.Where(candidate => FactsAnswer.IsNearTop(reading, candidate)).ToList();
        return near.Count > 0 ? LeadingDocument.Of(reading, near) : texts.FirstOrDefault() ?? reading.Candidates.FirstOrDefault();
    }

    /// <summary>抄送 and the like are never the nearest passage.</summary>
    private static bool IsText(ClauseKind kind) => kind is ClauseKind.Paragraph or ClauseKind.TableRow or ClauseKind.Section or ClauseKind.Question;

    private static DraftSentence Nearest(Candidate nearest)
    {
        var quotation = Quotation.Of(nearest.Source.Card, nearest.Source.Passage, nearest.Span);
        return new DraftSentence($"最接近的是{SourceWording.Name(quotation.Card)}：{quotation.Text}", [quotation]);
    }
}
