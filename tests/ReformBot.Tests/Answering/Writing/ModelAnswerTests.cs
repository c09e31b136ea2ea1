using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

/// <summary>Every kind of reply with a model that writes: what stands is said in its words, what does not is not.</summary>
public sealed class ModelAnswerTests(WritingFixture small) : IClassFixture<WritingFixture>
{
    private const string Question = "平湖高级工技能提升补贴多少钱？";

    [Fact]
    public async Task A_true_sentence_is_the_answer()
    {
        var model = new ScriptedChatClient().Says(call => $"高级工每人1900元[{Number(call, "高级工每人1900元")}]。");
        var reply = await small.AskAsync(model, Question);
        Assert.Equal((ReplyKind.Answered, ReplyAuthor.Model, null), (reply.Kind, reply.Author, reply.Fallback));
        Assert.Equal("高级工每人1900元。〔1〕", reply.Text);
        Assert.Contains("高级工每人1900元", Assert.Single(reply.Citations).Quote, StringComparison.Ordinal);
        Assert.Equal(("scripted", 1), (reply.Use!.Model, reply.Use.Calls));
    }

    /// <summary>The number that a passage with these words was given.</summary>
    private static string Number(ScriptedCall call, string words)
    {
        var lines = call.Text.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith('│') && line.Contains(words, StringComparison.Ordinal));
        Assert.True(at >= 0, $"not offered: {words}\n{call.Text}");
        var head = lines.Take(at).Last(line => line.StartsWith('['));
        return head[1..head.IndexOf(']')];
    }
}
