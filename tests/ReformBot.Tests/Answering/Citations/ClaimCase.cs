using ReformBot.Answering.Citations;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>A sentence beside the quotations that it cites.</summary>
/// <param name="Passage">Id of the passage that it is about.</param>
/// <param name="Kind">What was changed, or how it was reworded.</param>
/// <param name="IsTrue">A rewording that says nothing else; else a mutation.</param>
public sealed record ClaimCase(string Passage, string Kind, string Sentence, IReadOnlyList<ClaimedQuote> Quotes, bool IsTrue)
{
    public bool IsAccepted => CitationChecker.Check(Sentence, Quotes, []).IsEmpty;

    public override string ToString() =>
        $"{Passage} {Kind}: {Sentence}  ← {string.Join("；", CitationChecker.Find(Sentence, Quotes, []).Select(finding => $"{finding.Failure} {finding.Words}"))}";
}
