using ReformBot.Cli.Asking;

namespace ReformBot.Cli.Evaluation;

/// <summary>One question with its reply and what is to be said about it.</summary>
internal sealed record Judgement(EvaluationQuestion Question, ReplyLine Reply, Verdict Verdict);
