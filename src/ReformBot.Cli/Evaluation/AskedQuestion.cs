using ReformBot.Cli.Asking;

namespace ReformBot.Cli.Evaluation;

/// <summary>A question with what came back.</summary>
/// <param name="Documents">In the documents' own words.</param>
/// <param name="Model">With a model; null without one.</param>
internal sealed record AskedQuestion(EvaluationQuestion Question, ReplyLine Documents, ReplyLine? Model)
{
    public IEnumerable<ReplyLine> Replies => Model is null ? [Documents] : [Documents, Model];
}
