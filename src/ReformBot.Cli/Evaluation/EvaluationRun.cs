using ReformBot.Answering;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;

namespace ReformBot.Cli.Evaluation;

/// <summary>
/// Puts the questions to the assistant, one after the other, and keeps what came back. With a model each question is asked twice, in the documents' own
/// words and in the model's, so that a run that is stopped has both for the same questions.
/// </summary>
/// <param name="explain">Keeps with the model's replies how they came about.</param>
internal sealed class EvaluationRun(OpenLibrary library, Surroundings surroundings, DateOnly today, OpenModel? model, bool explain)
{
    private readonly QuestionDesk _documents = new(library, surroundings.Clock, today);
    private readonly QuestionDesk? _model = model is null ? null : new(library, surroundings.Clock, today, model);

    public List<AskedQuestion> Asked { get; } = [];

    /// <summary>Null unless documents were ranked.</summary>
    public RetrievalFigures? Retrieval { get; private set; }

    /// <summary>False when it was stopped; what was asked until then is there.</summary>
    public async Task<bool> AskAllAsync(IReadOnlyList<EvaluationQuestion> questions, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var question in questions)
            {
                var documents = await AskAsync(_documents, question, explain: false, cancellationToken);
                Asked.Add(new AskedQuestion(question, documents, _model is null ? null : await AskAsync(_model, question, explain, cancellationToken)));
            }

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && Asked.Count > 0)
        {
            return false;
        }
    }

    /// <summary>Only questions that have a gold document count.</summary>
    public async Task RankAllAsync(IReadOnlyList<EvaluationQuestion> questions, CancellationToken cancellationToken)
    {
        var assistant = new PolicyAssistant(library.Library, library.Index);
        Retrieval = new RetrievalFigures();
        foreach (var question in questions.Where(question => question is { Answerable: true, GoldIsAbsent: false, GoldDocuments.Count: > 0 }))
        {
            var request = new AskRequest(question.Text, question.Asked.Conversation, today);
            var ranked = await assistant.RankDocumentsAsync(request, RetrievalFigures.Depth, cancellationToken);
            Retrieval.Add(question.GoldDocuments, ranked.Select(document => document.Name));
        }
    }

    private static async Task<ReplyLine> AskAsync(QuestionDesk desk, EvaluationQuestion question, bool explain, CancellationToken cancellationToken) => ReplyContract.Line(
        await desk.AskAsync(question.Text, question.Asked.Conversation, explain, show: null, cancellationToken), question.Asked.Id);
}
