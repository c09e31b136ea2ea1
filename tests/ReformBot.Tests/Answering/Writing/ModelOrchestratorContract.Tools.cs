using Microsoft.Extensions.AI;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

// A model may ask for more evidence a few times; what it finds is numbered like the rest and held to the same gates.
public abstract partial class ModelOrchestratorContract
{
    [Fact]
    public async Task What_a_tool_finds_can_be_cited()
    {
        var model = new ScriptedChatClient()
            .CallsTool("search_policies", new() { ["query"] = "职工技能提升补贴标准" })
            .Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。高级工每人1500元{call.Token("高级工每人1500元")}。");
        var reply = await Assistant(model, new ModelWritingOptions { Passages = 1 }).AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Model), (reply.Kind, reply.Author));
        Assert.Contains("（已废止）：高级工每人1500元。〔2〕", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1500元", model.Calls[0].Text, StringComparison.Ordinal);
        Assert.Equal(["search_policies", "open_clause", "list_documents"], model.Calls[0].Options!.Tools!.Select(tool => tool.Name));
    }

    [Fact]
    public async Task A_clause_is_opened_by_its_number()
    {
        var model = new ScriptedChatClient()
            .CallsTool("open_clause", new() { ["number"] = 1, ["around"] = "2" })
            .Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。");
        var reply = await Assistant(model, new ModelWritingOptions { Passages = 1 }).AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);
        Assert.Equal(ReplyAuthor.Model, reply.Author);
        Assert.True(model.Calls[1].Evidence.Count > model.Calls[0].Evidence.Count);
    }

    [Fact]
    public async Task Titles_can_be_listed_but_not_cited()
    {
        var model = new ScriptedChatClient().CallsTool("list_documents", new() { ["place"] = "平湖" }).Says("无依据");
        await AskAsync(model, Question);
        Assert.Contains("《平湖市基层工会经费管理办法》", model.Calls[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("诸暨", model.Calls[1].Messages[^1].Contents.OfType<FunctionResultContent>().Single().Result!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("海宁开办了多少所技能夜校？", "宜兴 技能夜校", "36所")] // another place
    [InlineData("宜兴大专每月津贴多少？", "本科 津贴", "900元")] // another grade
    [InlineData("宜兴2023年开办了多少所技能夜校？", "技能夜校", "36所")] // another year
    public async Task What_the_question_rules_out_is_not_found_either(string question, string query, string ruledOut)
    {
        var model = new ScriptedChatClient().CallsTool("search_policies", new() { ["query"] = query }).Says("无依据");
        await AskAsync(model, question);
        Assert.DoesNotContain(model.Calls, call => call.Text.Contains(ruledOut, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("delete_everything", "query", "补贴", "没有这个工具")]
    [InlineData("search_policies", "q", "补贴", "缺少参数")]
    [InlineData("search_policies", "query", "", "缺少参数")]
    [InlineData("search_policies", "query", null, "缺少参数")]
    [InlineData("open_clause", "number", "99", "已给出的材料编号")]
    [InlineData("open_clause", "number", "-1", "已给出的材料编号")]
    [InlineData("open_clause", "number", "一", "已给出的材料编号")]
    [InlineData("list_documents", "since", "昨天", "2024-07-01")]
    public async Task A_wrong_call_gets_a_result_that_says_so(string tool, string argument, string? value, string told)
    {
        var model = new ScriptedChatClient().CallsTool(tool, new() { [argument] = value }).Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。");
        var reply = await AskAsync(model, Question);
        Assert.Equal(ReplyAuthor.Model, reply.Author);
        Assert.Contains(told, model.Calls[1].Messages[^1].Contents.OfType<FunctionResultContent>().Single().Result!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_whose_arguments_are_no_json_gets_a_result_that_says_so()
    {
        var model = new ScriptedChatClient().SendsContents(new FunctionCallContent("1", "search_policies") { Exception = new InvalidDataException("broken") }).Says("无依据");
        await AskAsync(model, Question);
        Assert.Contains("JSON", model.Calls[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_model_that_goes_on_calling_tools_is_called_without_them(int rounds)
    {
        var model = new ScriptedChatClient().CallsTool("search_policies", new() { ["query"] = "补贴" }, text: "我再查一下。");
        var reply = await Assistant(model, new ModelWritingOptions { ToolRounds = rounds }).AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Documents), (reply.Kind, reply.Author));
        Assert.NotNull(reply.Fallback);
        var drafts = model.Calls.TakeWhile(call => call.HasTools).Count();
        Assert.Equal(rounds, drafts);
        Assert.False(model.Calls[rounds].HasTools);
        Assert.DoesNotContain(model.Calls[rounds].Messages, message => message.Role == ChatRole.Tool);
    }

    [Fact]
    public async Task Words_before_a_tool_call_are_no_answer_that_failed()
    {
        var model = new ScriptedChatClient()
            .CallsTool("search_policies", new() { ["query"] = "补贴" }, text: "材料不够，约有5000元，我再查。")
            .Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。");
        var reply = await AskAsync(model, Question);
        Assert.Equal((ReplyKind.Answered, "高级工每人1900元。〔1〕"), (reply.Kind, reply.Text));
        Assert.Equal(2, model.Calls.Count);
    }

    /// <summary>Else a lost disk would be told as a model that cannot be reached.</summary>
    [Fact]
    public async Task A_library_that_fails_in_a_tool_is_no_failure_of_the_model()
    {
        var model = new ScriptedChatClient().CallsTool("search_policies", new() { ["query"] = "补贴" }).Says("高级工每人1900元[1]。");
        var index = new FailingPassageIndex(small.Library.Index, () => model.Calls.Count > 0);
        var assistant = new PolicyAssistant(small.Library.Documents, index, new ModelWriting(model, PromptFiles.Library) { Clock = new ManualTimeProvider(), Orchestrator = Orchestrator(PromptFiles.Library) });
        var failure = await Assert.ThrowsAsync<IOException>(() => assistant.AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken));
        Assert.Equal(FailingPassageIndex.Words, failure.Message);
        Assert.Single(model.Calls);
    }
}
