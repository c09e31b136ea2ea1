using ReformBot.Cli.Asking;

namespace ReformBot.Cli.Evaluation;

/// <summary>Judges replies without a model. The definitions are those of the project's reference script, name for name.</summary>
/// <param name="quoteStands">Whether a quote stands in the document that it names; null leaves the figure out.</param>
internal sealed class Scorer(Func<CitationLine, bool>? quoteStands)
{
    private const int ShortAnswer = 400;
    private const int LongAnswer = 1200;

    private static readonly string[] LongTypes = ["list", "comparison", "howto", "condition", "procedure"];

    public Figures Figures { get; } = new();

    public Judgement Judge(EvaluationQuestion question, ReplyLine reply)
    {
        Figures.Add("replied", value: true);
        Figures.AddTime(reply.ElapsedMs);
        var founded = !Claims(reply) || IsFounded(question, reply);
        var verdict = question.MustInclude is null ? JudgeBench(question, reply) : JudgePhrases(question, reply);
        return new Judgement(question, reply, founded ? verdict : Verdict.Unfounded);
    }

    public void Missing() => Figures.Add("replied", value: false);

    private static bool Claims(ReplyLine reply) => reply.Kind is "answered" or "partial";

    private static bool IsSilent(ReplyLine reply) => reply.Kind is "no_evidence" or "declined";

    private bool IsFounded(EvaluationQuestion question, ReplyLine reply)
    {
        Figures.Add("cited", reply.Citations.Length > 0);
        var founded = NumberCheck.AllStand(question, reply);
        Figures.Add("numbers_exact", founded);
        foreach (var citation in quoteStands is null ? [] : reply.Citations)
        {
            var stands = quoteStands!(citation);
            Figures.Add("verbatim", stands);
            founded &= stands;
        }

        return founded;
    }

    private Verdict JudgePhrases(EvaluationQuestion question, ReplyLine reply)
    {
        if (question.Answerable)
            return JudgeAnswerable(question, reply);
        var silent = IsSilent(reply);
        Figures.Add("abstained", silent);
        Figures.Add("abstained:" + question.Expected, silent);
        return silent ? Verdict.Right : Verdict.ShouldHaveAbstained;
    }

    private Verdict JudgeAnswerable(EvaluationQuestion question, ReplyLine reply)
    {
        var length = CodePoints.Count(EvaluationText.Squeeze(reply.Text));
        var correct = Claims(reply) && length <= (LongTypes.Contains(question.Type) ? LongAnswer : ShortAnswer) && HoldsAll(question, reply.Text);
        Figures.Add("correct", correct);
        Figures.Add("correct:" + question.Type, correct);
        Figures.Add("citation_recall", Recall(question, reply));
        if (reply.Citations.Length > 0 && Claims(reply))
            Figures.Add("citation_precision", Precision(question, reply));
        Figures.Add("false_refusal", IsSilent(reply));
        Figures.Add("chars", length);
        return correct ? Verdict.Right : IsSilent(reply) ? Verdict.FalseRefusal : Verdict.Wrong;
    }

    private static bool HoldsAll(EvaluationQuestion question, string text)
    {
        var normed = EvaluationText.Norm(text);
        return question.MustInclude!.Value.All(group => group.Any(phrase => normed.Contains(EvaluationText.Norm(phrase), StringComparison.Ordinal)));
    }

    private static double Recall(EvaluationQuestion question, ReplyLine reply) => question.Evidence.IsEmpty ? 0 : (double)question.Evidence.Count(evidence =>
        reply.Citations.Any(citation => TextOverlap.Covers(citation.Quote, evidence.Quote) && FileName(citation.Document) == evidence.File)) / question.Evidence.Length;

    private static double Precision(EvaluationQuestion question, ReplyLine reply) => (double)reply.Citations.Count(citation =>
        question.Evidence.Any(evidence => TextOverlap.Covers(citation.Quote, evidence.Quote))) / reply.Citations.Length;

    private Verdict JudgeBench(EvaluationQuestion question, ReplyLine reply)
    {
        if (question.GoldIsAbsent)
        {
            Figures.Add("abstained", IsSilent(reply));
            return IsSilent(reply) ? Verdict.Right : Verdict.ShouldHaveAbstained;
        }

        var hit = reply.Citations.Length > 0 && question.DocumentIds.Contains(DocumentId(reply.Citations[0].Document));
        Figures.Add("false_refusal", IsSilent(reply));
        Figures.Add("doc_hit@1", hit);
        var contains = question.Answers.IsEmpty ? hit : JudgeWords(question, reply);
        return IsSilent(reply) ? Verdict.FalseRefusal : contains ? Verdict.Right : hit ? Verdict.Near : Verdict.Wrong;
    }

    private bool JudgeWords(EvaluationQuestion question, ReplyLine reply)
    {
        Figures.Add("rouge_l", IsSilent(reply) ? 0 : TextOverlap.RougeL(reply.Text, question.Answers));
        var normed = EvaluationText.Norm(reply.Text);
        var contains = question.Answers.Any(answer => normed.Contains(EvaluationText.Norm(answer), StringComparison.Ordinal));
        Figures.Add("contains", contains);
        return contains;
    }

    /// <summary>The part behind the last #, or the whole name.</summary>
    public static string DocumentId(string document) => document[(document.LastIndexOf('#') + 1)..];

    public static string FileName(string document) => document[(document.LastIndexOf('/') + 1)..];
}
