using ReformBot.Answering;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Evaluation;

/// <summary>Puts the questions to the assistant, one after the other, and keeps what came back.</summary>
internal sealed class EvaluationRun(PolicyAssistant assistant, Surroundings surroundings, DateOnly today)
{
    private readonly QuestionDesk _desk = new(assistant, surroundings.Clock, today);

    public List<(EvaluationQuestion Question, ReplyLine Reply)> Replies { get; } = [];

    /// <summary>Null unless documents were ranked.</summary>
    public RetrievalFigures? Retrieval { get; private set; }

    public async Task AskAllAsync(IReadOnlyList<EvaluationQuestion> questions, CancellationToken cancellationToken)
    {
        foreach (var question in questions)
        {
            var answered = await _desk.AskAsync(question.Text, question.Asked.Conversation, explain: false, cancellationToken);
            Replies.Add((question, ReplyContract.Line(answered, question.Asked.Id)));
        }
    }

    /// <summary>Only questions that have a gold document count.</summary>
    public async Task RankAllAsync(IReadOnlyList<EvaluationQuestion> questions, CancellationToken cancellationToken)
    {
        Retrieval = new RetrievalFigures();
        foreach (var question in questions.Where(question => question is { Answerable: true, GoldIsAbsent: false, GoldDocuments.Count: > 0 }))
        {
            var request = new AskRequest(question.Text, question.Asked.Conversation, today);
            var ranked = await assistant.RankDocumentsAsync(request, RetrievalFigures.Depth, cancellationToken);
            Retrieval.Add(question.GoldDocuments, ranked.Select(document => document.Name));
        }
    }
}
