using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations.Traces;

/// <summary>What a trace goes by: a character that carries meaning, an amount or a date.</summary>
/// <param name="Start">In the canonical text.</param>
/// <param name="Segment">Index of its segment.</param>
internal readonly record struct TraceToken(int Start, int End, char Character, int Segment, Figure? Figure, ChineseDate? Date)
{
    /// <summary>The same character, the same number of the same thing, or a date that the quoted one holds.</summary>
    public bool Matches(in TraceToken quoted)
    {
        if (Figure is not null)
            return quoted.Figure is not null && Figure.Counts(quoted.Figure) && Figure.IsBoundAs(quoted.Figure);
        if (Date is { } date)
            return quoted.Date is { } said && (date.Year is null || date.Year == said.Year) && (date.Month is null || date.Month == said.Month) && (date.Day is null || date.Day == said.Day);
        return quoted.Figure is null && quoted.Date is null && Character == quoted.Character;
    }

    public bool IsCharacter => Figure is null && Date is null;
}
