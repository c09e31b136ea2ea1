using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Writing;

/// <summary>
/// A true sentence about another place, year or grade is no answer. The model here repeats everything that it was given, each sentence rightly
/// cited: no check of figures stops it, only whether a sentence answers this question.
/// </summary>
public sealed class ModelNearMissTests(WritingFixture small) : IClassFixture<WritingFixture>
{
    [Theory]
    [InlineData("苏州的技能夜校有多少所？")]
    [InlineData("海宁有多少家爱心母婴室？")]
    [InlineData("平湖开办了多少所技能夜校？")]
    [InlineData("桐乡高级工技能提升补贴多少钱？")]
    [InlineData("宜兴2023年开办了多少所技能夜校？")]
    [InlineData("宜兴大专每月津贴多少？")]
    [InlineData("平湖技师技能提升补贴多少钱？")]
    [InlineData("宜兴疗休养职工自己要交多少钱？")]
    [InlineData("宜兴第9期简报写了什么？")]
    [InlineData("宜兴技能夜校几点上课？")]
    [InlineData("宜兴简报的文号是多少？")]
    [InlineData("量子计算机的采购预算是多少？")]
    [InlineData("海宁皮革城的营业时间？")]
    public async Task A_near_miss_stays_no_evidence(string question)
    {
        var reply = await small.AskAsync(ScriptedModels.Parrot(), question);
        Assert.Equal((ReplyKind.NoEvidence, ReplyAuthor.Documents, question), (reply.Kind, reply.Author, question));
        Assert.Equal((await small.Library.AskAsync(question)).Text, reply.Text);
    }

    [Theory]
    [InlineData("宜兴开办了多少所技能夜校？", "36所")]
    [InlineData("海宁技能夜校培训了多少人次？", "3150人次")]
    [InlineData("平湖高级工技能提升补贴多少钱？", "1900元")]
    [InlineData("宜兴联席会议的召集人是谁？", "周明远")]
    [InlineData("平湖会员住院慰问标准是多少？", "600元")]
    [InlineData("平湖哪些情形不得使用工会经费？", "请客送礼")]
    [InlineData("平湖申领技能提升补贴要符合什么条件？", "12个月")]
    public async Task What_the_documents_do_answer_is_answered(string question, string expected)
    {
        var reply = await small.AskAsync(ScriptedModels.Parrot(), question);
        Assert.True(reply.Kind is ReplyKind.Answered or ReplyKind.Partial, $"{reply.Kind}: {reply.Text}");
        Assert.Equal(ReplyAuthor.Model, reply.Author);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    /// <summary>Evidence for another grade, year or place is not even offered.</summary>
    [Theory]
    [InlineData("宜兴大专每月津贴多少？", "900元")]
    [InlineData("平湖技师技能提升补贴多少钱？", "1900元")]
    [InlineData("宜兴2023年开办了多少所技能夜校？", "36所")]
    [InlineData("海宁开办了多少所技能夜校？", "36所")]
    public async Task What_the_question_rules_out_is_not_offered(string question, string ruledOut)
    {
        var model = ScriptedModels.Parrot();
        await small.AskAsync(model, question);
        Assert.DoesNotContain(model.Calls, call => call.Evidence.Any(passage => passage.Text.Contains(ruledOut, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("中级工每人1300元", "中级工每人1300元")] // true, of another grade
    [InlineData("每人1300元", "中级工每人1300元")] // the same with the grade left out
    [InlineData("是的，高级工每人1900元", "高级工每人1900元")] // agrees with a figure that is wrong
    public async Task A_sentence_beside_the_question_is_not_said(string sentence, string words)
    {
        var model = new ScriptedChatClient().Says(call => call.Text.Contains(words, StringComparison.Ordinal) ? $"{sentence}{call.Token(words)}。" : $"{sentence}[1]。");
        var reply = await small.AskAsync(model, "听说平湖高级工技能提升补贴是5000元，对吧？");
        Assert.Equal(ReplyAuthor.Documents, reply.Author);
        Assert.DoesNotContain("1300元", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("是的", reply.Text, StringComparison.Ordinal);
        Assert.Contains("1900元", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_document_is_neither_offered_nor_found_by_a_tool()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        await library.WithdrawAsync(AnsweringTexts.NewNoticeName);
        var model = new ScriptedChatClient().CallsTool("search_policies", new() { ["query"] = "平湖高级工技能提升补贴" }).Says("无依据");
        await WritingFixture.Assistant(library, model).AskAsync(WritingFixture.Request("平湖高级工技能提升补贴多少钱？"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(model.Calls, call => call.Text.Contains("1900元", StringComparison.Ordinal));
    }

    /// <summary>Where the best sentence is about another grade, one that speaks of much less does not answer instead of it.</summary>
    [Fact]
    public async Task A_figure_of_something_else_does_not_answer_for_the_grade_that_is_missing()
    {
        var library = await AnsweringLibrary.InMemoryAsync((AnsweringTexts.YixingName, AnsweringTexts.Yixing.Replace(
            "一是建设母婴室。", "一是发放节日慰问。每名一线工人每月发放慰问补助150元。\n\n一是建设母婴室。", StringComparison.Ordinal)));
        const string Question = "宜兴大专学历的工人每月补多少学历津贴？";
        var own = await library.AskAsync(Question);
        var reply = await WritingFixture.Assistant(library, ScriptedModels.Parrot()).AskAsync(WritingFixture.Request(Question), TestContext.Current.CancellationToken);
        Assert.Equal((ReplyKind.NoEvidence, own.Text), (reply.Kind, reply.Text));
    }
}
