using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Evaluation;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Evaluation;

/// <summary>
/// What a person may ask of the corpus that comes with the program, and what has to be in the answer. Needs no real data. A line of
/// corpus-questions.jsonl that is marked open names a shortcoming that is known; it skips until it is answered, and then the mark can go.
/// </summary>
public sealed class DemonstrationQuestionsTests(DocumentationCorpus corpus) : IClassFixture<DocumentationCorpus>, IAsyncLifetime
{
    private const int FewestQuestions = 40;
    private const int FewestRefusals = 8;

    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly string[] InPdf = ["普洱", "热线", "哪个号码"];
    private static readonly string[] AllLines = ArchitectureRepository.Lines("tests/ReformBot.Tests/Evaluation/corpus-questions.jsonl");

    private PolicyAssistant _assistant = null!;

    public static TheoryData<string> Lines => [.. AllLines];

    public async ValueTask InitializeAsync()
    {
        var library = LibraryUnderTest.InMemory();
        await library.StoreAsync([.. corpus.Documents]);
        _assistant = new PolicyAssistant(library.Documents, library.Index);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public async Task A_question_is_answered_or_refused_as_it_should_be(string line)
    {
        var question = EvaluationQuestion.Read(line)!;
        if (!DocumentationCorpus.CanReadPdf && InPdf.Any(word => question.Text.Contains(word, StringComparison.Ordinal)))
            Assert.Skip("pdftotext is not installed (Debian: poppler-utils)");
        var reply = await _assistant.AskAsync(new AskRequest(question.Text, question.Asked.Conversation, Today), TestContext.Current.CancellationToken);
        var verdict = new Scorer(null).Judge(question, ReplyContract.Line(new AnsweredQuestion(reply, 0))).Verdict;
        if (verdict != Verdict.Right && OpenReason(line) is { } reason)
            Assert.Skip($"known: {reason}");
        Assert.True(verdict == Verdict.Right, $"{verdict}: {question.Text}\n{reply.Kind}: {reply.Text}");
        if (!question.Answerable)
            Assert.Equal(question.Expected, ReplyContract.KindName(reply.Kind));
    }

    [Fact]
    public void There_are_enough_of_both_kinds()
    {
        var questions = AllLines.Select(line => EvaluationQuestion.Read(line)!).ToList();
        Assert.True(questions.Count(question => question.Answerable) >= FewestQuestions);
        Assert.True(questions.Count(question => !question.Answerable) >= FewestRefusals);
        Assert.Equal(questions.Count, questions.DistinctBy(question => question.Id).Count());
    }

    private static string? OpenReason(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty("open", out var reason) ? reason.GetString() : null;
    }
}
