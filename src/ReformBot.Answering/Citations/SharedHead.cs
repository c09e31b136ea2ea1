using ReformBot.Answering.Citations.Traces;

namespace ReformBot.Answering.Citations;

/// <summary>Items in a row with one head at the end: 女性满40周岁、男性满50周岁的失业人员 are all 失业人员.</summary>
internal static class SharedHead
{
    /// <summary>What stands at a place is the head of a clause before it: all clauses between are items of one list, each with an amount of the same unit.</summary>
    public static bool Holds(ClaimText text, int clause, int at)
    {
        var last = text.ClauseAt(at);
        if (last <= clause || UnitOf(text, clause) is not { } unit || Of(text, clause) >= 0)
            return false;
        for (var i = clause + 1; i <= last; i++)
        {
            if (text.Text[text.Clauses[i].Start - 1] != '、' || UnitOf(text, i) is not { } other || !Units.Same(unit, other) || i < last && Of(text, i) >= 0)
                return false;
        }

        return Of(text, last) is var of && of >= 0 && of < at && text.Figures.First(figure => figure.Clause == last).Quantity.Span.End <= of;
    }

    /// <summary>Of the items that end in the segment another one is told: women of 40 need not be men of 50.</summary>
    public static bool IsOneTaken(TraceText text, int segment, bool[] taken)
    {
        for (var i = segment - 1; i >= 0 && Holds(text.Claim, text.Segments[i].Clause, text.Segments[segment].End - 1); i--)
        {
            if (Enumerable.Range(text.Segments[i].FirstToken, text.Segments[i].LastToken - text.Segments[i].FirstToken).Any(token => taken[token] && text.Tokens[token].Figure is not null))
                return true;
        }

        return false;
    }

    private static int Of(ClaimText text, int clause) => text.Text.IndexOf('的', text.Clauses[clause].Start, text.Clauses[clause].End - text.Clauses[clause].Start);

    private static string? UnitOf(ClaimText text, int clause) => text.Figures.FirstOrDefault(figure => figure.Clause == clause)?.Quantity.Unit;
}
