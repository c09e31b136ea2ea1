using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Serving;
using ReformBot.Serving.Mcp;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Serving;

/// <summary>A document that names somebody's number: what a person is shown is the public document's own words, what a model is sent has the number veiled.</summary>
public sealed class PersonalNumberTests : IAsyncLifetime
{
    private const string Number = "13800138000";
    private const string Veiled = "＊＊＊＊＊＊＊＊＊＊＊";
    private const string Name = "嵊州/tongzhi-9.txt";
    private const string Question = "嵊州领带工培训怎么报名？";

    private const string Text = $"""
        嵊州市总工会关于举办领带工技能培训的通知

        各镇（街道）总工会：

        一、培训对象。全市领带企业的在职职工。

        二、报名方式。领带工培训报名请联系李师傅，手机{Number}，服务热线12351。

        嵊州市总工会

        2023年5月6日
        """;

    private AnsweringLibrary _library = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _library = await AnsweringLibrary.InMemoryAsync([.. AnsweringTexts.All, (Name, Text)]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Over_http_a_quote_is_the_document_s_own_words_and_nothing_of_it_is_reported()
    {
        var original = await _library.OriginalAsync(Name);
        await using var server = await RunningServer.StartAsync(Borrow);
        var answer = await server.AskAsync($$"""{"model": "reformbot", "messages": [{"role": "user", "content": "{{Question}}"}]}""");
        var citation = Cited(answer.GetProperty("reformbot"));
        Assert.Contains(Number, citation.GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Equal(Quoted(original, citation), citation.GetProperty("quote").GetString());
        Assert.Empty(server.Reported);
    }

    [Fact]
    public async Task Tools_of_another_assistant_give_no_number_away_and_keep_offsets_and_ids()
    {
        var (toServer, toClient) = (new Pipe(), new Pipe());
        var served = new ServedLibrary { Borrow = Borrow, Clock = new ManualTimeProvider(), Version = "1.2.3" };
        var serving = new McpDesk(served).RunAsync(toServer.Reader.AsStream(), toClient.Writer.AsStream(), Token);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: Token))
        {
            var asked = await CallAsync(client, "ask", new() { ["question"] = Question });
            var citation = Cited(asked);
            Assert.Equal(Quoted(await _library.OriginalAsync(Name), citation).Replace(Number, Veiled, StringComparison.Ordinal), citation.GetProperty("quote").GetString());
            var found = await CallAsync(client, "search_policies", new() { ["query"] = "领带工培训报名 手机" });
            var clause = found.GetProperty("clauses").EnumerateArray().First(clause => clause.GetProperty("text").GetString()!.Contains(Veiled, StringComparison.Ordinal));
            await CallAsync(client, "open_clause", new() { ["document_id"] = clause.GetProperty("document_id").GetString(), ["passage_id"] = clause.GetProperty("passage_id").GetString() });
        }

        await toServer.Writer.CompleteAsync();
        await serving.WaitAsync(Token);
    }

    [Fact]
    public async Task A_model_that_words_the_answer_is_sent_neither_the_document_s_nor_the_person_s_number()
    {
        var model = ScriptedModels.Parrot();
        await WritingFixture.Assistant(_library, model).AskAsync(WritingFixture.Request($"{Question}我的手机13911112222", "领带工培训呢？我的身份证110105194912310021", "请说清楚问题。"), Token);
        Assert.Contains(model.Calls, call => call.Text.Contains(Veiled, StringComparison.Ordinal) && call.Text.Contains("12351", StringComparison.Ordinal));
        Assert.DoesNotContain(model.Calls, call => new[] { Number, "13911112222", "110105194912310021" }.Any(number => call.Text.Contains(number, StringComparison.Ordinal)));
    }

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: Token);
        Assert.NotEqual(true, result.IsError);
        var everything = JsonSerializer.Serialize(result.Content) + result.StructuredContent!.Value.GetRawText();
        Assert.DoesNotContain(Number, everything, StringComparison.Ordinal);
        Assert.Contains("12351", result.StructuredContent!.Value.GetRawText(), StringComparison.Ordinal);
        return result.StructuredContent!.Value;
    }

    private static JsonElement Cited(JsonElement reply) =>
        reply.GetProperty("citations").EnumerateArray().First(citation => citation.GetProperty("quote").GetString()!.Contains("李师傅", StringComparison.Ordinal));

    private static string Quoted(string original, JsonElement citation) => original[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()];

    private Desk Borrow()
    {
        var assistant = new PolicyAssistant(_library.Documents, _library.Index);
        return new Desk(assistant.StreamAsync, new PolicyTools(_library.Documents, _library.Index), _library.Index, new MemoryStream());
    }
}
