using System.Collections.Immutable;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>
/// A model's sentence against what it cites and against the question: it passes when its numbers were given to it, the quotations hold it, and it
/// speaks of what was asked, of that place, year and grade.
/// </summary>
internal sealed class SentenceJudge(WritingTask task, NumberedEvidence evidence)
{
    private readonly Question question = task.Reading.Question;

    /// <summary>Models that have lost the thread say the same over and over.</summary>
    private readonly Dictionary<string, Verdict> known = new(StringComparer.Ordinal);

    public Verdict Judge(ModelSentence sentence)
    {
        // A number that was invented before a search may be given out by it.
        var key = $"{sentence.Text}|{string.Join(',', sentence.Numbers)}|{evidence.All.Count}";
        return known.TryGetValue(key, out var verdict) ? verdict : known[key] = Weigh(sentence);
    }

    private Verdict Weigh(ModelSentence sentence)
    {
        if (sentence.Text.TrimEnd('。', '！', '；') == PromptNames.NoEvidence)
            return Verdict.Fails(sentence, "") with { IsRefusal = true };
        if (sentence.Numbers.IsEmpty)
            return Verdict.Fails(sentence, "没有注明材料编号") with { IsBeside = SentenceManners.IsCourtesy(sentence.Text) };
        var invented = sentence.Numbers.Where(number => evidence.Find(number) is null).ToList();
        if (invented.Count > 0)
            return Verdict.Fails(sentence, $"没有编号为{string.Join('、', invented)}的材料");
        ImmutableArray<NumberedPassage> cited = [.. sentence.Numbers.Select(number => evidence.Find(number)!)];
        var text = LeadWording.Without(sentence.Text, cited);
        if (text.Length == 0)
            return Verdict.Fails(sentence, "没有写出内容");
        var (quotations, findings) = QuoteFinder.Find(text, cited);
        if (!findings.IsEmpty)
            return Verdict.Fails(sentence, string.Join("；", findings.Select(finding => finding.Words).Distinct()));
        if (SentenceManners.Fault(text, cited, quotations, question) is { } fault)
            return Verdict.Fails(sentence, fault);
        if (Beside(text, cited, quotations) is { } beside)
            return Verdict.Fails(sentence, beside) with { IsBeside = true };
        return new Verdict(sentence, cited, new DraftSentence(text, quotations), "");
    }

    /// <summary>
    /// A true sentence about something else: what is missing, or null when it speaks of what was asked. Both the model's words and those that they
    /// stand on have to, so that a left out grade or year does not hide which one it was.
    /// </summary>
    private string? Beside(string text, ImmutableArray<NumberedPassage> cited, ImmutableArray<Quotation> quotations)
    {
        var folded = CharacterFolder.Fold(text);
        if (!PlaceNames.Fit(question, text))
            return "写的不是所问的地方";
        foreach (var (passage, quotation) in cited.Zip(quotations))
        {
            var quote = CharacterFolder.Fold(quotation.Text);
            if ((evidence.Gate.OutOfScope(passage.Source, folded) ?? evidence.Gate.OutOfScope(passage.Source, quote)) is { } missing)
                return missing;
            if (!PlaceNames.IsOwn(question, passage.Source.Card.Metadata.Place?.Value) && !PlaceNames.Fit(question, quotation.Text))
                return "写的不是所问的地方";
            var scorer = task.Reading.Scorer;
            var own = Math.Max(scorer.CoverageOf(folded), scorer.CoverageOf(quote));
            var anchored = scorer.CoverageOf(CharacterFolder.Fold($"{quote}\n{Anchor(passage, quotation)}"));
            if (!AnswerGate.IsRelevant(own, anchored))
                return "与所问的内容无关";
        }

        return null;
    }

    /// <summary>What the words stand under: headings, title, and for a numbered item what announces it in its own passage.</summary>
    private static string Anchor(NumberedPassage passage, Quotation quotation)
    {
        var above = $"{string.Join('\n', passage.Source.Passage.Headings)}\n{passage.Source.Card.Title}";
        if (ClauseTrimmer.LabelEnd(quotation.Text) == 0)
            return above;
        var text = passage.Source.Passage.Text;
        var announcing = passage.Sentences.Select(span => span.In(text)).Where(words => BlockExpander.IsLeadIn(words) || BlockExpander.IsHeadingLine(words));
        return $"{above}\n{string.Join('\n', announcing)}";
    }
}
