using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.SemanticKernel.Orchestration;
using ReformBot.Tests.Evaluation;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.SemanticKernel;

/// <summary>The same model says the same: whoever leads the talk, it is sent the same and the person gets the same, byte for byte.</summary>
public sealed class SameRepliesTests
{
    /// <summary>Models of a kind, each made anew for a conversation.</summary>
    private static readonly Dictionary<string, Func<string, ScriptedChatClient>> Models = new()
    {
        ["repeats what it is given"] = _ => ScriptedModels.Parrot(),
        ["searches first"] = question => new ScriptedChatClient().CallsTool("search_policies", new() { ["query"] = question }, text: "我先查一下。").Parrots(),
        ["never stops searching"] = question => new ScriptedChatClient().CallsTool("search_policies", new() { ["query"] = question }),
        ["opens, lists and makes up tools"] = _ => new ScriptedChatClient().CallsTool("open_clause", new() { ["number"] = 1 }).CallsTool("list_documents", []).CallsTool("delete_everything", []).Parrots(),
        ["writes wrong figures"] = _ => new ScriptedChatClient().Parrots(text => text.Replace('1', '7')).Parrots(),
        ["thinks aloud"] = question => new ScriptedChatClient().CallsTool("search_policies", new() { ["query"] = question }, text: "<think>想一想</think>").Parrots(text => $"<think>再想想</think>{text}"),
        ["breaks off"] = _ => new ScriptedChatClient().Fails(new IOException("gone"), after: "据材料，"),
        ["says nothing"] = _ => new ScriptedChatClient().Says(""),
    };

    [Fact]
    public async Task On_the_small_library()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        string[] questions = ["平湖高级工技能提升补贴多少钱？", "那中级工呢？", "宜兴和海宁的技能夜校各有多少所？", "平湖技能提升补贴每人多少元？", "桐乡以工代训补贴多少钱？", "宜兴大专每月津贴多少？", "苏州的技能夜校有多少所？"];
        await CompareAsync(library.Documents, library.Index, from kind in Models.Keys from question in questions select (kind, question));
    }

    [Theory]
    [InlineData("seeds", "seed-questions.jsonl")]
    public async Task On_real_documents(string folder, string questions)
    {
        if (DocumentationRealTexts.Folder is not { } data || !Directory.Exists(Path.Combine(data, folder)))
        {
            Assert.Skip("REFORMBOT_REAL_DATA names no folder with the real documents");
            return;
        }

        using var documents = new EvaluatedLibrary();
        await documents.IngestAsync(Path.Combine(data, folder), every: 1, new HashSet<string>());
        var asked = File.ReadLines(Path.Combine(data, "eval", questions)).Select(line => JsonElement.Parse(line).GetProperty("question").GetString()!);
        // Two kinds of models a question, in turn: all of them together say the same and take four times as long.
        var kinds = Models.Keys.ToArray();
        var talks = asked.SelectMany((question, i) => new[] { (Kind: kinds[i % kinds.Length], question), (Kind: kinds[(i + 3) % kinds.Length], question) });
        await CompareAsync(documents.Library.Documents, documents.Library.Index, talks.OrderBy(talk => Array.IndexOf(kinds, talk.Kind)));
    }

    private static async Task CompareAsync(IPolicyLibrary documents, IPassageIndex index, IEnumerable<(string Kind, string Question)> talks)
    {
        IModelOrchestrator[] both = [ModelWriting.OwnOrchestrator(PromptFiles.Library), new SemanticKernelOrchestrator(PromptFiles.Library)];
        var (conversations, calls, written) = (0, 0, 0);
        string[] history = [];
        foreach (var (kind, question) in talks)
        {
            var observed = new Observed[2];
            for (var i = 0; i < 2; i++)
            {
                observed[i] = await Observed.AskAsync(
                    client => new PolicyAssistant(documents, index, Writing(client, both[i])), Models[kind](question), WritingFixture.Request(question, history) with { Explain = true, User = "chat-7" });
            }

            Assert.True(observed[0].Text == observed[1].Text, $"{kind}: {question}\n--- ours\n{observed[0].Text}\n--- Semantic Kernel\n{observed[1].Text}");
            (conversations, calls) = (conversations + 1, calls + observed[0].Calls);
            written += observed[0].Reply.Author == ReplyAuthor.Model ? 1 : 0;
            history = [question, observed[0].Reply.Text];
        }

        Assert.True(written > 0 && calls > conversations, "no model had anything to say");
        TestContext.Current.TestOutputHelper?.WriteLine($"{conversations} conversations, {calls} requests, {written} worded by the model, equal");
    }

    private static ModelWriting Writing(ScriptedChatClient model, IModelOrchestrator orchestrator) => new(model, PromptFiles.Library)
    {
        Clock = new ManualTimeProvider(),
        Excuse = exception => $"模型没有接通：{exception.GetType().Name}",
        Orchestrator = orchestrator,
    };
}
