using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Evaluation;

/// <summary>On real documents too, a model that repeats all it is given gets no question answered that the documents' own words refuse.</summary>
public sealed class ModelNearMissFiguresTests
{
    [Theory]
    [InlineData("seeds", "seed-questions.jsonl")]
    [InlineData("policies", "policy-questions.jsonl")]
    public async Task What_the_documents_do_not_say_no_model_says(string folder, string questions)
    {
        if (DocumentationRealTexts.Folder is not { } data || !Directory.Exists(Path.Combine(data, folder)))
        {
            Assert.Skip("REFORMBOT_REAL_DATA names no folder with the real documents");
            return;
        }

        using var documents = new EvaluatedLibrary();
        await documents.IngestAsync(Path.Combine(data, folder), every: 1, new HashSet<string>());
        var own = new PolicyAssistant(documents.Library.Documents, documents.Library.Index);
        var said = new List<string>();
        foreach (var question in Unanswerable(Path.Combine(data, "eval", questions)))
        {
            var request = WritingFixture.Request(question);
            var written = new PolicyAssistant(documents.Library.Documents, documents.Library.Index, new ModelWriting(ScriptedModels.Parrot(), PromptFiles.Library) { Clock = new ManualTimeProvider() });
            var refused = await own.AskAsync(request, TestContext.Current.CancellationToken);
            var reply = await written.AskAsync(request, TestContext.Current.CancellationToken);
            if (refused.Kind is not (ReplyKind.Answered or ReplyKind.Partial) && reply.Kind is ReplyKind.Answered or ReplyKind.Partial)
                said.Add($"{question}\n{reply.Text}");
        }

        Assert.True(said.Count == 0, string.Join("\n\n", said));
    }

    private static IEnumerable<string> Unanswerable(string path) => File.ReadLines(path)
        .Select(line => JsonElement.Parse(line))
        .Where(row => row.TryGetProperty("answerable", out var answerable) && !answerable.GetBoolean())
        .Select(row => row.GetProperty("question").GetString()!);
}
