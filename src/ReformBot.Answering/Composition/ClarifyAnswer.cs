using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Composition;

/// <summary>One question back, where the documents have more answers than can be listed, or the named place is two places.</summary>
internal static class ClarifyAnswer
{
    /// <summary>As good an answer as the best.</summary>
    private const double AsGood = 0.93;

    /// <summary>Answers of this many documents to one question are not listed but asked about; fewer are answered for each.</summary>
    private const int TooManyDocuments = 5;

    private const int MostChoices = 8;

    public static Draft? Choose(Reading reading)
    {
        var question = reading.Question;
        if (Ambiguous(reading) is { } meanings)
            return Ask("您问的是哪个地方？", [.. meanings.Select(region => region.Path.Replace("/", "", StringComparison.Ordinal))]);
        if (!question.Wanted.IsFact() || !question.Places.IsEmpty || question.IsFollowUp || !question.Numbers.IsEmpty)
            return null;
        var fitting = reading.Candidates.Where(candidate => reading.Gate.Missing(candidate) is null).ToList();
        if (fitting.Count == 0)
            return null;
        var equal = fitting.Where(candidate => candidate.Content >= AsGood * fitting[0].Content && candidate.OwnCoverage >= AsGood * fitting[0].OwnCoverage)
            .DistinctBy(candidate => candidate.Source.Card.Id).ToList();
        if (equal.Count < TooManyDocuments)
            return null;
        var places = equal.Select(candidate => candidate.Source.Card.Metadata.Place?.Value.Name).OfType<string>().Distinct().Take(MostChoices).ToList();
        return places.Count > 1
            ? Ask("好几个地方的文件都写到了，您问的是哪个地方？", places)
            : Ask("好几份文件都写到了，请说明是哪个地区、哪一年或哪一项。", [.. equal.Select(candidate => SourceWording.Name(candidate.Source.Card)).Take(MostChoices)]);
    }

    /// <summary>A name that means several places of which the library has documents (朝阳): those places; null otherwise.</summary>
    private static List<Region>? Ambiguous(Reading reading)
    {
        var held = reading.Evidence.Ranked.Select(ranked => ranked.Card.Metadata.Place?.Value).OfType<Region>().DistinctBy(region => region.Path).ToList();
        foreach (var named in reading.Question.Places.Where(named => named.Length > 1))
        {
            var meanings = named.Where(region => held.Any(place => region.Contains(place))).ToList();
            if (meanings.Count > 1)
                return meanings;
        }

        return null;
    }

    private static Draft Ask(string text, IReadOnlyList<string> choices) => new()
    {
        Kind = ReplyKind.Clarify,
        Sentences = [],
        Note = $"{text}（{string.Join('、', choices)}）",
        Choices = [.. choices],
    };
}
