using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using ReformBot.SemanticKernel.Orchestration;
using ReformBot.SemanticKernel.Plugin;
using ReformBot.Tests.Support;
using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;

namespace ReformBot.Tests.SemanticKernel;

/// <summary>The plugin in another application's kernel, called by that application's model.</summary>
public sealed class ReformBotPluginsTests(WritingFixture small) : IClassFixture<WritingFixture>
{
    private static readonly PromptExecutionSettings Calling = new() { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };

    [Fact]
    public async Task A_model_asks_and_gets_an_answer_with_title_issuer_date_locator_and_quote()
    {
        var answer = await ResultAsync("AskPolicy", new() { ["question"] = "平湖高级工技能提升补贴多少钱？" });
        Assert.Equal("answered", answer.GetProperty("kind").GetString());
        Assert.Contains("1900元", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        var citation = answer.GetProperty("citations")[0];
        Assert.Contains("高级工每人1900元", citation.GetProperty("quote").GetString(), StringComparison.Ordinal);
        foreach (var name in new[] { "title", "issuer", "date", "locator", "documentId", "passageId" })
            Assert.NotEqual("", citation.GetProperty(name).GetString());
        Assert.Equal(1, citation.GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task What_was_found_can_be_opened_with_what_stands_around_it()
    {
        var found = await ResultAsync("SearchPolicies", new() { ["query"] = "职工技能提升补贴标准", ["place"] = "平湖", ["limit"] = "3" });
        Assert.InRange(found.GetArrayLength(), 1, 3);
        var first = found[0];
        var opened = await ResultAsync("OpenClause", new()
        {
            ["documentId"] = first.GetProperty("documentId").GetString(),
            ["passageId"] = first.GetProperty("passageId").GetString(),
            ["around"] = 2,
        });
        Assert.Contains(opened.EnumerateArray(), clause => clause.GetProperty("text").GetString() == first.GetProperty("text").GetString());
        Assert.True(opened.GetArrayLength() > 1);
    }

    [Theory]
    [InlineData("宜兴、海宁")]
    [InlineData("[\"宜兴\", \"海宁\"]")]
    public async Task Places_are_compared_one_by_one(string places)
    {
        var compared = await ResultAsync("ComparePlaces", new() { ["question"] = "开办了多少所技能夜校？", ["places"] = places });
        Assert.Equal(["宜兴", "海宁"], compared.EnumerateArray().Select(place => place.GetProperty("place").GetString()));
        Assert.Contains("36所", compared[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("24所", compared[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(compared.EnumerateArray(), place => Assert.NotEqual(0, place.GetProperty("citations").GetArrayLength()));
    }

    [Fact]
    public async Task A_place_that_does_not_exist_does_not_spoil_the_comparison()
    {
        var compared = await ResultAsync("ComparePlaces", new() { ["question"] = "开办了多少所技能夜校？", ["places"] = "宜兴、黑森林" });
        Assert.Equal("answered", compared[0].GetProperty("kind").GetString());
        Assert.Contains("没有叫“黑森林”的地区", compared[1].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_document_says_is_no_evidence()
    {
        var answer = await ResultAsync("AskPolicy", new() { ["question"] = "量子计算机的采购预算是多少？" });
        Assert.Equal("no_evidence", answer.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("AskPolicy", """{}""", "缺少参数 question")]
    [InlineData("AskPolicy", """{"question":null}""", "缺少参数 question")]
    [InlineData("SearchPolicies", """{"query":"  "}""", "缺少参数 query")]
    [InlineData("SearchPolicies", """{"query":"补贴","year":"去年"}""", "参数 year 应是整数")]
    [InlineData("SearchPolicies", """{"query":"补贴","limit":2.5}""", "参数 limit 应是整数")]
    [InlineData("SearchPolicies", """{"query":"补贴","place":"黑森林"}""", "没有叫“黑森林”的地区")]
    [InlineData("SearchPolicies", """{"query":"补贴","place":"平湖","year":1999}""", "没有找到")]
    [InlineData("OpenClause", """{"documentId":"none"}""", "缺少参数 passageId")]
    [InlineData("OpenClause", """{"documentId":"none","passageId":"第三条"}""", "没有这一段")]
    [InlineData("ComparePlaces", """{"question":"补贴多少钱？"}""", "缺少参数 places")]
    [InlineData("ComparePlaces", """{"question":"补贴多少钱？","places":"、"}""", "参数 places 应有1至8个地区")]
    [InlineData("ComparePlaces", """{"question":"补贴多少钱？","places":"一、二、三、四、五、六、七、八、九"}""", "参数 places 应有1至8个地区")]
    public async Task What_is_wrong_with_a_call_is_its_result(string function, string arguments, string told)
    {
        var result = await ResultAsync(function, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!);
        Assert.Contains(told, result.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_told_so()
    {
        var result = await ResultAsync("AskPolicy", new() { ["question"] = new string('问', 2_001) });
        Assert.Contains("太长", result.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_personal_number_reaches_the_other_applications_model()
    {
        const string Mobile = "13912345678";
        var library = await AnsweringLibrary.InMemoryAsync((AnsweringTexts.NewNoticeName, AnsweringTexts.NewNotice.Replace(
            "（三）高级工每人1900元。", $"（三）高级工每人1900元，经办人手机{Mobile}。", StringComparison.Ordinal)));
        foreach (var (function, argument) in new[] { ("AskPolicy", "question"), ("SearchPolicies", "query") })
        {
            var result = await ResultAsync(library, function, new() { [argument] = "平湖高级工技能提升补贴多少钱？" });
            Assert.Contains("1900元", result.GetRawText(), StringComparison.Ordinal);
            Assert.DoesNotContain(Mobile, result.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Everything_that_a_model_reads_of_the_functions_is_Chinese()
    {
        var kernel = new Kernel();
        var plugin = kernel.Plugins.AddReformBot(small.Library.Documents, small.Library.Index);
        Assert.Equal(["AskPolicy", "ComparePlaces", "OpenClause", "SearchPolicies"], plugin.Select(function => function.Metadata.Name).Order(StringComparer.Ordinal));
        Assert.All(plugin, function => Assert.All(function.Metadata.Parameters.Select(parameter => parameter.Description).Append(function.Description), text => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text)));
    }

    /// <summary>Of the function, as the application's model was sent it.</summary>
    private Task<JsonElement> ResultAsync(string function, Dictionary<string, object?> arguments) => ResultAsync(small.Library, function, arguments);

    private static async Task<JsonElement> ResultAsync(AnsweringLibrary library, string function, Dictionary<string, object?> arguments)
    {
        var model = new ScriptedChatClient().CallsTool($"{ReformBotPlugins.Name}_{function}", arguments).Says("好。");
        var builder = Kernel.CreateBuilder();
        builder.Services.AddChatClient(_ => new BorrowedClient(model)).UseKernelFunctionInvocation();
        builder.Plugins.AddReformBot(library.Documents, library.Index, clock: new ManualTimeProvider());
        Assert.Equal("好。", (await builder.Build().InvokePromptAsync<string>("问一问", new(Calling), cancellationToken: TestContext.Current.CancellationToken))!);
        var result = Assert.Single(model.Calls[1].Messages[^1].Contents.OfType<FunctionResultContent>());
        return JsonElement.Parse(result.Result!.ToString()!);
    }
}
