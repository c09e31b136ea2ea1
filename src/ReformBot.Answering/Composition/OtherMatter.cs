using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// Sentences that speak of the subject and still tell another matter: another deed, a sum over all where one person's share was asked for, a deputy
/// where the head was, who is in where it asks who is left out, what was done where the question is how to apply.
/// </summary>
internal sealed class OtherMatter(Question question)
{
    private readonly ActFit act = new(question);
    private readonly ShareFit share = new(question);
    private readonly OfficeFit office = new(question);
    private readonly DenialFit denial = new(question);

    /// <summary>What is missing, as a person reads it; null when the sentence may answer.</summary>
    public (string What, string Word)? Missing(Candidate candidate)
    {
        var passage = candidate.Source.Passage;
        var sentence = CharacterFolder.Fold(candidate.Text);
        var before = act.Verb.Length > 0 || denial.IsAsked ? CharacterFolder.Fold($"{string.Join(' ', passage.Headings)} {passage.Text[..candidate.Span.Start]}") : "";
        if (act.TellsAnother(sentence, before))
            return ("文件没有写到{0}的情况", act.Verb);
        if (share.IsTotal(sentence))
            return ("文件只写了总数，没有写明每人的数额", "");
        if (office.IsAnother(sentence))
            return ("文件没有写明{0}是谁", office.Name);
        if (denial.SaysNothingOfIt(sentence, before))
            return ("文件没有写到不包括哪些", "");
        return IsOnlyReported(candidate) ? ("文件没有写明怎么办理", "") : null;
    }

    /// <summary>A bulletin tells what was done; how to apply, where and with what is told with words for it, or not at all.</summary>
    private bool IsOnlyReported(Candidate candidate) =>
        question.Wanted is Wanted.Procedure or Wanted.Channel or Wanted.Materials && !candidate.HasWanted
        && candidate.Source.Card.Metadata.Kind is { Value: var kind } && DocumentKinds.IsReport(kind);
}
