using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

// Sentences go out when they were checked, not before, and not later than that.
public abstract partial class ModelOrchestratorContract
{
    private const string TwofoldQuestion = "平湖高级工技能提升补贴多少钱，到哪里申请？";

    [Fact]
    public async Task A_sentence_goes_out_while_the_model_still_writes()
    {
        var pieces = 0;
        var model = new ScriptedChatClient { BeforePiece = () => pieces++ }
            .Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。\n职工可以到市就业管理服务中心窗口申请{call.Token("窗口申请")}。", piece: 1);
        var seen = new List<(string Text, int Pieces)>();
        Reply? reply = null;
        await foreach (var part in Assistant(model).StreamAsync(WritingFixture.Request(TwofoldQuestion), TestContext.Current.CancellationToken))
        {
            seen.Add((part.Text, pieces));
            reply = part.Reply;
        }

        Assert.Equal(["高级工每人1900元。〔1〕", "\n职工可以到市就业管理服务中心窗口申请。〔2〕", ""], seen.Select(part => part.Text));
        Assert.True(seen[0].Pieces < 20, $"after {seen[0].Pieces} characters");
        Assert.Equal(reply!.Text, string.Concat(seen.Select(part => part.Text)));
        Assert.Equal(2, reply.Citations.Length);
    }

    [Fact]
    public async Task A_sentence_that_fails_is_held_back_until_it_is_repaired()
    {
        var model = new ScriptedChatClient()
            .Says(call => $"高级工每人1990元{call.Token("高级工每人1900元")}。\n职工可以到市就业管理服务中心窗口申请{call.Token("窗口申请")}。")
            .Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。");
        var parts = new List<ReplyPart>();
        await foreach (var part in Assistant(model).StreamAsync(WritingFixture.Request(TwofoldQuestion), TestContext.Current.CancellationToken))
            parts.Add(part);
        Assert.Equal(["职工可以到市就业管理服务中心窗口申请。〔1〕", "\n高级工每人1900元。〔2〕", ""], parts.Select(part => part.Text));
        Assert.DoesNotContain(parts, part => part.Text.Contains("1990", StringComparison.Ordinal));
        Assert.Equal(ReplyKind.Answered, parts[^1].Reply!.Kind);
    }

    [Fact]
    public async Task Each_part_brings_the_citations_that_are_new_with_it()
    {
        var model = new ScriptedChatClient()
            .Says(call => $"高级工每人1900元{call.Token("高级工每人1900元")}。高级工技能提升补贴每人1900元{call.Token("高级工每人1900元")}。职工可以到市就业管理服务中心窗口申请{call.Token("窗口申请")}。");
        var parts = new List<ReplyPart>();
        await foreach (var part in Assistant(model).StreamAsync(WritingFixture.Request(TwofoldQuestion), TestContext.Current.CancellationToken))
            parts.Add(part);
        Assert.Equal([1, 2], parts.SkipLast(1).SelectMany(part => part.Citations).Select(citation => citation.Number));
        Assert.Equal([1, 2], parts[^1].Reply!.Citations.Select(citation => citation.Number));
    }
}
