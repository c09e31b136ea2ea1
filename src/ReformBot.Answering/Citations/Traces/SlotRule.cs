namespace ReformBot.Answering.Citations.Traces;

/// <summary>Who or what stands behind 由, 向 and 从, who begins a clause, and which amount stands behind a name: the same as in the quotation.</summary>
internal static class SlotRule
{
    private const string Marks = "由向从赴";

    /// <summary>由市总工会 may be told as 由总工会.</summary>
    private const int Skipped = 6;

    private static readonly WordTable<bool> Verbs = new(Wordings.Rows("verbs.tsv").Select(row => KeyValuePair.Create(Wordings.Of(row[0]), true)));

    public static IEnumerable<CheckFinding> Find(Derivation derivation)
    {
        for (var s = 0; s < derivation.Sentence.Segments.Count; s++)
        {
            var (_, text, match) = derivation.Of(s);
            var (sentence, segment) = (derivation.Sentence, derivation.Sentence.Segments[s]);
            var chunks = derivation.Chunks(s);
            var isShared = sentence.Text.AsSpan(segment.Start, segment.End - segment.Start).Contains("分别", StringComparison.Ordinal);
            for (var i = segment.FirstToken; i + 1 < segment.LastToken; i++)
            {
                var (token, next) = (sentence.Tokens[i], sentence.Tokens[i + 1]);
                if (match[i] >= 0 && (IsFilledOtherwise(text, match, token, i) || !isShared && IsCountedOtherwise(text, match, sentence, i) && !chunks.Exists(chunk => chunk.IsWeighty && chunk.Weight > 2 && chunk.Segment == text.Tokens[match[i + 1]].Segment)))
                    yield return new CheckFinding(CheckFailure.RolesChanged, $"“{sentence.Text[token.Start..next.End]}”与原文不同：“{Words(text, match[i])}”");
            }

            if (IsDoneByOther(derivation, s))
                yield return new CheckFinding(CheckFailure.RolesChanged, $"“{sentence.Text[segment.Start..segment.End]}”在原文中是另一方");
        }
    }

    private static string Words(TraceText text, int token)
    {
        var segment = text.Segments[text.Tokens[token].Segment];
        return text.Text[segment.Start..segment.End];
    }

    private static bool IsFilledOtherwise(TraceText text, int[] match, TraceToken token, int i)
    {
        if (!token.IsCharacter || !Marks.Contains(token.Character, StringComparison.Ordinal) || match[i] + 1 >= text.Tokens.Count || text.Tokens[match[i] + 1].Segment != text.Tokens[match[i]].Segment)
            return false;
        return !(match[i + 1] > match[i] && match[i + 1] <= match[i] + Skipped && text.Tokens[match[i + 1]].Segment == text.Tokens[match[i]].Segment)
            && !(match[i + 1] < 0 && i + 2 < match.Length && match[i + 2] == match[i] + 1);
    }

    /// <summary>已安置2150人 where 已安置1980人 stands.</summary>
    private static bool IsCountedOtherwise(TraceText text, int[] match, TraceText sentence, int i)
    {
        if (sentence.Tokens[i + 1].Figure is not { } said || i == 0 || match[i - 1] != match[i] - 1 || !sentence.Tokens[i].IsCharacter || match[i] + 1 >= text.Tokens.Count || match[i + 1] < 0 || match[i + 1] == match[i] + 1)
            return false;
        var next = text.Tokens[match[i] + 1];
        return next.Segment == text.Tokens[match[i]].Segment && next.Figure is { } own && Units.Same(own.Quantity.Unit, said.Quantity.Unit) && !Segments.Opens(sentence.Tokens[i].Character)
            && !Verbs.In(sentence.Text, sentence.Tokens[i - 1].Start, sentence.Tokens[i].End).Any();
    }

    /// <summary>区人社局受理 where 街道受理 stands: one who is only the source begins the clause in another's place.</summary>
    private static bool IsDoneByOther(Derivation derivation, int s)
    {
        var (_, text, match) = derivation.Of(s);
        var (sentence, segment) = (derivation.Sentence, derivation.Sentence.Segments[s]);
        var first = Enumerable.Range(segment.FirstToken, segment.LastToken - segment.FirstToken).FirstOrDefault(i => match[i] >= 0, -1);
        if (first <= segment.FirstToken || sentence.Text.IndexOf('由', segment.Start, segment.End - segment.Start) >= 0)
            return false;
        var actors = Deeds.ActorsIn(sentence.Text, segment.Start, sentence.Tokens[first].Start);
        var from = text.Segments[text.Tokens[match[first]].Segment];
        return actors.Count > 0 && match[first] - from.FirstToken is > 0 and <= Skipped && Segments.HasSubject(text, text.Tokens[match[first]].Segment)
            && Deeds.ActorsIn(text.Text, from.Start, text.Tokens[match[first]].Start) is var own && !own.Exists(actor => actors.Exists(said => said.Is(actor)));
    }
}
