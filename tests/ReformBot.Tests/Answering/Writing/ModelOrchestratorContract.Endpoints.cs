using System.Diagnostics;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Tests.Models.Endpoints;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

// The whole way from a question over the wire of an endpoint to the reply, with everything that endpoints do wrong: each ends in a correct reply of
// a right kind, within the time limit, and without a word of an exception. The waits of retries pass at once on the test's clock.
public abstract partial class ModelOrchestratorContract
{
    private const string True = "高级工每人1900元[1]。";

    /// <summary>More than any question may ask for.</summary>
    private const int Requests = 12;

    public static TheoryData<string, ReplyAuthor, ModelProvider> Faults
    {
        get
        {
            var rows = new TheoryData<string, ReplyAuthor, ModelProvider>();
            foreach (var provider in new[] { ModelProvider.OpenAI, ModelProvider.Anthropic })
            {
                foreach (var fault in new[] { "refused connection", "429 for ever", "500 for ever", "silence", "stall in mid-stream", "broken connection", "truncated JSON", "web page", "empty answer", "tool-call loop", "invented numbers", "another language", "wrong figure", "prompt echo" })
                    rows.Add(fault, ReplyAuthor.Documents, provider);
                foreach (var fault in new[] { "none", "429 with Retry-After, once", "500, once", "20,000 characters" })
                    rows.Add(fault, ReplyAuthor.Model, provider);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_ends_in_a_correct_reply(string fault, ReplyAuthor author, ModelProvider provider)
    {
        await using var server = ModelServer.Start(Scripts(fault));
        var endpoint = fault == "refused connection" ? ModelServer.Nobody() : provider == ModelProvider.Anthropic ? server.Messages : server.Completions;
        var (waits, limit) = (OpenedClient.Clock(), new ManualTimeProvider());
        using var client = OpenedClient.Open(OpenedClient.Options(provider, endpoint), waits);
        var watch = Stopwatch.StartNew();
        var asking = Over(client, limit, ModelException.Excuse).AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);
        if (fault is "silence" or "stall in mid-stream")
        {
            _ = await server.ArrivalAsync(TestContext.Current.CancellationToken);
            limit.Advance(new ModelWritingOptions().TimeLimit);
        }

        var reply = await asking;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"| {fault} | {provider} | {server.Requests.Count} | {reply.Kind} | {reply.Author} | {reply.Fallback ?? "-"} | {watch.Elapsed.TotalMilliseconds:F0} ms + {waits.Waits.Sum(wait => wait.TotalSeconds):F1} s |");
        Assert.True(reply.Kind is ReplyKind.Answered or ReplyKind.Partial, $"{reply.Kind}: {reply.Text}");
        Assert.Equal((author, author == ReplyAuthor.Model), (reply.Author, reply.Fallback is null));
        Assert.Contains("1900元", reply.Text, StringComparison.Ordinal);
        foreach (var word in new[] { "Exception", "something about it", "99999", "│", "你为政策问答程序", "yuan", "http", "127.0.0.1" })
            Assert.DoesNotContain(word, reply.Text + reply.Fallback, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 0, Requests);
    }

    private static IEnumerable<ModelScript> Scripts(string fault)
    {
        var good = ModelScript.Text(True);
        return fault switch
        {
            "none" => [good],
            "429 with Retry-After, once" => [ModelScript.Failure(429, retryAfter: "7"), good],
            "500, once" => [ModelScript.Failure(500), good],
            "429 for ever" => Always(ModelScript.Failure(429, retryAfter: "7")),
            "500 for ever" => Always(ModelScript.Failure(500)),
            "silence" => Always(ModelScript.Silent()),
            "stall in mid-stream" => Always(ModelScript.Stall(True + "另有")),
            "broken connection" => Always(ModelScript.BrokenOff(True + "另有")),
            "truncated JSON" => Always(ModelScript.TruncatedJson(True + "另有")),
            "web page" => Always(ModelScript.Html()),
            "empty answer" => Always(ModelScript.Empty()),
            "tool-call loop" => Always(ModelScript.ToolCall("search_policies", """{"query":"补贴"}""")),
            "invented numbers" => Always(ModelScript.Text("高级工每人1900元[0]。高级工每人1900元[99]。")),
            "another language" => Always(ModelScript.Text("Senior workers receive 1900 yuan each [1].")),
            "wrong figure" => Always(ModelScript.Text("高级工每人99999元[1]。")),
            "20,000 characters" => Always(ModelScript.Text(True + string.Concat(Enumerable.Repeat("每人另领99999元[1]。", 1_700)))),
            "prompt echo" => Always(ModelScript.Answer(request => ModelScript.Text(request.Prompt))),
            _ => [],
        };
    }

    private static IEnumerable<ModelScript> Always(ModelScript script) => Enumerable.Repeat(script, Requests);
}
