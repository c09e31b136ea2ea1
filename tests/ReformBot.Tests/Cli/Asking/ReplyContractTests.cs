using System.Collections.Immutable;
using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Cli.Asking;

namespace ReformBot.Tests.Cli.Asking;

public sealed class ReplyContractTests
{
    [Fact]
    public void A_reply_is_one_line_of_the_contract_with_Chinese_as_it_is()
    {
        var id = JsonElement.Parse("\"num-1\"");
        Assert.Equal(
            """{"id":"num-1","kind":"answered","text":"据《东湖市推进产改工作简报》（2021年7月30日）：以工代训发放补贴312.5万元。〔1〕","counted":[2],"citations":[{"n":1,"document":"donghu/jianbao-3.txt","title":"东湖市推进产改工作简报","issuer":"东湖市总工会","date":"2021-07-30","locator":"一、二是","quote":"“以工代训”共补贴1.2万人，发放补贴312.5万元。","start":120,"end":147}],"elapsed_ms":12.346,"author":"documents"}""",
            ReplyContract.Write(ReplyContract.Line(new AnsweredQuestion(Some.Answered(), 12.3456), id)));
    }

    [Fact]
    public void A_models_reply_says_so_behind_the_old_fields()
    {
        var line = ReplyContract.Write(ReplyContract.Line(new AnsweredQuestion(Some.Worded(), 1250) { Model = "qwen-plus", Cost = 0.0021m }));
        Assert.EndsWith(
            ""","elapsed_ms":1250,"author":"model","use":{"model":"qwen-plus-2026","calls":2,"input_tokens":1800,"output_tokens":90,"cost":0.0021,"ms":1234.568}}""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fallback_has_its_reason_and_no_cost_is_invented()
    {
        var reply = Some.Answered() with { Fallback = "模型今日额度已用完", Use = new ModelUse(null, 1, 0, 0, 3) };
        var line = ReplyContract.Write(ReplyContract.Line(new AnsweredQuestion(reply, 5) { Model = "qwen-plus" }));
        Assert.EndsWith(
            ""","author":"documents","fallback":"模型今日额度已用完","use":{"model":"qwen-plus","calls":1,"input_tokens":0,"output_tokens":0,"ms":3}}""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_comes_last_with_what_went_to_the_model()
    {
        var explanation = new Explanation(["地区：东湖市"], [new ExplainedCandidate("a.txt", "一", "引文", 2, [("词", 1.5), ("地区", 0.5)], null)], ["结论"])
        {
            Model = [new ExplainedStep("草稿", "第一行\n第二行")],
        };
        var line = ReplyContract.Write(ReplyContract.Line(new AnsweredQuestion(Some.Answered() with { Explanation = explanation }, 5)));
        Assert.EndsWith(
            ""","explanation":{"understanding":["地区：东湖市"],"candidates":[{"document":"a.txt","locator":"一","text":"引文","score":2,"parts":{"词":1.5,"地区":0.5},"set_aside":null}],"decision":["结论"],"model":[{"title":"草稿","text":"第一行\n第二行"}]}}""",
            line,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_null_and_what_was_not_given_is_left_out()
    {
        var reply = new Reply { Kind = ReplyKind.NoEvidence, Text = "没有查到。", Citations = [Some.Citation() with { Issuer = null, Date = null }] };
        using var line = JsonDocument.Parse(ReplyContract.Write(ReplyContract.Line(new AnsweredQuestion(reply, 1))));
        Assert.False(line.RootElement.TryGetProperty("id", out _));
        Assert.Equal("no_evidence", line.RootElement.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, line.RootElement.GetProperty("citations")[0].GetProperty("issuer").ValueKind);
        Assert.Equal(JsonValueKind.Null, line.RootElement.GetProperty("citations")[0].GetProperty("date").ValueKind);
        Assert.Equal(0, line.RootElement.GetProperty("counted").GetArrayLength());
    }

    [Theory]
    [InlineData("Answered", "answered")]
    [InlineData("Partial", "partial")]
    [InlineData("Clarify", "clarify")]
    [InlineData("NoEvidence", "no_evidence")]
    [InlineData("Declined", "declined")]
    public void Every_kind_has_its_name(string kind, string name) => Assert.Equal(name, ReplyContract.KindName(Enum.Parse<ReplyKind>(kind)));

    [Fact]
    public void Quotes_with_line_ends_and_rare_characters_stay_on_one_line_unescaped()
    {
        var reply = new Reply { Kind = ReplyKind.Answered, Text = "甲\n乙 \U00020BB7 <b>&'\"", Citations = ImmutableArray<ReformBot.Answering.Citations.Citation>.Empty };
        var line = ReplyContract.Write(ReplyContract.Line(new AnsweredQuestion(reply, 0)));
        Assert.DoesNotContain('\n', line);
        Assert.Contains("\\n乙", line, StringComparison.Ordinal);
        Assert.Contains("<b>&'\\\"", line, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(line);
        Assert.Equal(reply.Text, read.RootElement.GetProperty("text").GetString());
    }
}
