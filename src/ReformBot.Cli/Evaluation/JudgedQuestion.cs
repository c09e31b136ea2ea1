namespace ReformBot.Cli.Evaluation;

/// <summary>A question with its replies and what is to be said about them.</summary>
/// <param name="Model">Null without a model.</param>
internal sealed record JudgedQuestion(Judgement Documents, Judgement? Model = null)
{
    public EvaluationQuestion Question => Documents.Question;

    public Verdict Worst => Model is not null && Model.Verdict < Documents.Verdict ? Model.Verdict : Documents.Verdict;
}
