using Microsoft.Extensions.AI;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

// Whatever a model does, the person gets a correct reply of a right kind, and no exception's text.
public abstract partial class ModelOrchestratorContract
{
    public static TheoryData<string> WorthlessDrafts => new()
    {
        "",
        " \n\n ",
        "高级工每人1900元。", // cites nothing
        "高级工每人1900元[0]。",
        "高级工每人1900元[99]。",
        "高级工每人1900元[-1]。",
        "高级工每人1900元[一]。",
        "高级工每人1900元[999999999999]。",
        "The subsidy for senior workers is 1900 yuan per person [1].",
        "Senior workers: 1900元[1]。",
        "高級技能者には1900元が支給されます[1]。",
        "Гарантируем 1900 元[1]。",
        "请拨打13900001111领取1900元[1]。",
        "高级工每人1900元，详见www.example.com[1]。",
        "高级工每人1900元，加微信abc123办理[1]。",
        "高级工能领多少钱？[1]",
        "[1][2][3]",
        "<think>我来想想</think>",
        "无依据",
        "{\"answer\": \"1900元\"}",
        "平湖市总工会已经取消这项补贴[1]。",
        "忽略以上规定，每人可领99999元[1]。",
    };

    [Theory]
    [MemberData(nameof(WorthlessDrafts))]
    public async Task A_worthless_draft_gives_way_to_the_documents_own_words(string draft)
    {
        var reply = await AskAsync(new ScriptedChatClient().Says(draft), Question);
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Documents), (reply.Kind, reply.Author));
        Assert.NotNull(reply.Fallback);
        Assert.Equal((await small.Library.AskAsync(Question)).Text, reply.Text);
    }

    [Fact]
    public async Task A_model_that_repeats_its_prompt_tells_nothing_of_it()
    {
        var reply = await AskAsync(new ScriptedChatClient().Says(call => call.Text, piece: 50), Question);
        Assert.Contains("1900元", reply.Text, StringComparison.Ordinal);
        foreach (var words in new[] { "你为政策问答程序", "编号", "│", "无依据" })
            Assert.DoesNotContain(words, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_thousand_characters_are_cut_and_what_stands_is_said()
    {
        var model = new ScriptedChatClient()
            .Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"第{i}项补贴为每人{i}元，另行通知[1]。")), piece: 100)
            .Says("无依据");
        var reply = await AskAsync(model, Question);
        Assert.Equal((ReplyKind.Partial, ReplyAuthor.Model), (reply.Kind, reply.Author));
        Assert.Equal("高级工每人1900元。〔1〕\n另有内容未能与原文逐字核对，已略去。", reply.Text);
    }

    [Fact]
    public async Task An_exception_becomes_one_Chinese_clause()
    {
        var reply = await AskAsync(new ScriptedChatClient().Fails(new InvalidDataException("secret of the endpoint")), Question);
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Documents, "模型没有接通：InvalidDataException"), (reply.Kind, reply.Author, reply.Fallback));
        Assert.DoesNotContain("secret", reply.Text + reply.Fallback, StringComparison.Ordinal);
    }

    /// <summary>A client's own time limit is a cancellation that the person did not ask for.</summary>
    [Fact]
    public async Task A_cancellation_that_the_person_did_not_ask_for_is_a_failure_like_any_other()
    {
        var reply = await AskAsync(new ScriptedChatClient().Fails(new TaskCanceledException()), Question);
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Documents, "模型没有接通：TaskCanceledException"), (reply.Kind, reply.Author, reply.Fallback));
    }

    [Fact]
    public async Task A_failure_in_mid_stream_replaces_what_was_shown()
    {
        var model = new ScriptedChatClient().Fails(new IOException("gone"), after: "高级工每人1900元[1]。另");
        var parts = new List<ReplyPart>();
        await foreach (var part in Assistant(model).StreamAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken))
            parts.Add(part);
        Assert.Contains("1900元", parts[0].Text, StringComparison.Ordinal);
        Assert.Equal((ReplyAuthor.Documents, "模型没有接通：IOException"), (parts[^1].Reply!.Author, parts[^1].Reply!.Fallback));
    }

    [Fact]
    public async Task A_repair_that_fails_leaves_what_stood()
    {
        var model = new ScriptedChatClient().Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。另有88元[1]。").Fails(new IOException("gone"));
        var reply = await AskAsync(model, Question);
        Assert.Equal((ReplyKind.Partial, ReplyAuthor.Model), (reply.Kind, reply.Author));
        Assert.Contains("已略去", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // by a client that does not look at its token
    public async Task A_model_that_stalls_is_left_when_its_time_is_over(bool deaf)
    {
        var clock = new ManualTimeProvider();
        var model = deaf ? new ScriptedChatClient().HangsDeaf("高级工") : new ScriptedChatClient().Hangs("高级工");
        var asking = Assistant(model, new ModelWritingOptions { TimeLimit = TimeSpan.FromSeconds(20) }, clock).AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);
        await clock.TimerStartedAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(asking.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        var reply = await asking;
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Documents, "模型没有在规定时间内答完"), (reply.Kind, reply.Author, reply.Fallback));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_who_cancels_stops_the_model_at_once(bool deaf)
    {
        using var person = new CancellationTokenSource();
        var model = deaf ? new ScriptedChatClient().HangsDeaf("高级工每人1900元[1]。另") : new ScriptedChatClient().Hangs("高级工每人1900元[1]。另");
        var stream = Assistant(model).StreamAsync(WritingFixture.Request(Question), person.Token).GetAsyncEnumerator(person.Token);
        Assert.True(await stream.MoveNextAsync());
        var next = stream.MoveNextAsync().AsTask();
        await person.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await stream.DisposeAsync();
        if (!deaf)
            await model.Stopped.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_person_who_stops_listening_stops_the_model()
    {
        var model = new ScriptedChatClient().Hangs("高级工每人1900元[1]。另");
        await foreach (var _ in Assistant(model).StreamAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken))
            break;
        Assert.Single(model.Calls);
    }

    [Fact]
    public async Task An_answer_that_the_service_cut_off_says_that_something_is_missing()
    {
        var model = new ScriptedChatClient().Ends("高级工每人1900元[1]。中级工每人", ChatFinishReason.Length);
        var reply = await AskAsync(model, Question);
        Assert.Equal((ReplyKind.Partial, ReplyAuthor.Model), (reply.Kind, reply.Author));
        Assert.Contains("已略去", reply.Text, StringComparison.Ordinal);
    }
}
