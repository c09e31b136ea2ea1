using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Asking;

/// <summary><c>ask</c> with a model that words the answers.</summary>
public sealed class AskWithModelTests
{
    private const string Second = "投入经费362.5万元";
    private const string Wrong = "投入经费999万元";

    [Fact]
    public async Task A_program_reads_who_worded_it_and_what_it_took()
    {
        var model = new ScriptedChatClient().Says(True);
        using var console = await Modelled.ConsoleAsync(model);
        Assert.Equal(ExitCode.Ok, await console.RunAsync(Modelled.Verb(console, "ask", Modelled.Question, "--json")));
        var reply = JsonElement.Parse(console.Out);
        Assert.Equal("model", reply.GetProperty("author").GetString());
        Assert.Equal((1, 100), (reply.GetProperty("use").GetProperty("calls").GetInt32(), reply.GetProperty("use").GetProperty("input_tokens").GetInt32()));
        Assert.False(reply.TryGetProperty("fallback", out _));
        Assert.False(reply.TryGetProperty("explanation", out _));
        Assert.Contains("36所", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prompt_draft_and_verdicts_come_with_the_explanation()
    {
        var model = new ScriptedChatClient().Says(call => True(call) + Modelled.Cited(call, "宜兴市" + Wrong, "362.5万元"));
        using var console = await Modelled.ConsoleAsync(model);
        Assert.Equal(ExitCode.Ok, await console.RunAsync(Modelled.Verb(console, "ask", Modelled.Question, "--json", "--explain")));
        var steps = JsonElement.Parse(console.Out).GetProperty("explanation").GetProperty("model").EnumerateArray()
            .Select(step => (Title: step.GetProperty("title").GetString()!, Text: step.GetProperty("text").GetString()!)).ToList();
        Assert.Contains(steps, step => step.Title.StartsWith("提示", StringComparison.Ordinal) && step.Text.Contains(Modelled.Question, StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Title == "草稿" && step.Text.Contains(Wrong, StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Title == "核对" && step.Text.Contains(Wrong, StringComparison.Ordinal) && step.Text.StartsWith("未通过", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public async Task On_a_terminal_it_ends_as_it_would_in_a_file_of_that_width(int width)
    {
        using var piped = await Modelled.ConsoleAsync(new ScriptedChatClient().Says(Both), width: width);
        using var terminal = await Modelled.ConsoleAsync(new ScriptedChatClient().Says(Both), width: width, height: 30);
        await piped.RunAsync(Modelled.Verb(piped, "ask", Modelled.Question));
        await terminal.RunAsync(Modelled.Verb(terminal, "ask", Modelled.Question));
        Assert.DoesNotContain('\e', piped.Out);
        Assert.Equal(piped.Out, TerminalPicture.Of(terminal.Out, width));
        Assert.Contains("（由 scripted 组织语言，逐句核对过引文）", piped.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_a_sentence_stands_there_before_the_next_one_is_written()
    {
        var (model, seen) = (new ScriptedChatClient().Says(Both), "");
        using var console = await Modelled.ConsoleAsync(model, width: 80, height: 30);
        model.BeforePiece = () => seen = TerminalPicture.Of(console.Out, 80); // in the end: before the last piece
        await console.RunAsync(Modelled.Verb(console, "ask", Modelled.Question));
        Assert.Contains("36所", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("362.5", seen, StringComparison.Ordinal);
        Assert.Contains("362.5", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_the_check_is_never_shown_not_even_for_a_moment()
    {
        var model = new ScriptedChatClient().Says(call => True(call) + Modelled.Cited(call, "宜兴市" + Wrong, "362.5万元"));
        using var console = await Modelled.ConsoleAsync(model, width: 80, height: 30);
        await console.RunAsync(Modelled.Verb(console, "ask", Modelled.Question));
        Assert.DoesNotContain("999", console.Out, StringComparison.Ordinal);
        Assert.Contains("36所", TerminalPicture.Of(console.Out, 80), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_model_fails_the_documents_own_words_come_with_the_reason()
    {
        using var console = await Modelled.ConsoleAsync(new ScriptedChatClient().Fails(new HttpRequestException("secret detail")), width: 80, height: 30);
        Assert.Equal(ExitCode.Ok, await console.RunAsync(Modelled.Verb(console, "ask", Modelled.Question)));
        var shown = TerminalPicture.Of(console.Out, 80);
        Assert.Contains("36所", shown, StringComparison.Ordinal);
        Assert.Contains("（文件原文，未经模型改写：", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", console.Out + console.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interruption_stops_the_call_and_says_so(bool json)
    {
        using var stop = new CancellationTokenSource();
        var (model, pieces) = (new ScriptedChatClient().Hangs(Modelled.Truth), 0);
        using var console = await Modelled.ConsoleAsync(model, width: 80, height: 30);
        model.BeforePiece = () =>
        {
            if (++pieces == 3)
                stop.Cancel();
        };
        var code = await Runner.RunAsync([.. Modelled.Verb(console, "ask", Modelled.Question), .. json ? ["--json"] : Array.Empty<string>()], console.Surroundings, stop.Token);
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Equal("已停止向 scripted 提问\n已中断\n", console.Error);
        Assert.Equal("", TerminalPicture.Of(console.Out, 80));
    }

    [Fact]
    public async Task Without_the_model_nothing_is_asked_of_it()
    {
        var model = new ScriptedChatClient().Says(True);
        using var console = await Modelled.ConsoleAsync(model);
        console.Surroundings = console.Surroundings with { Environment = name => name == "REFORMBOT_MODEL" ? "m" : name == "REFORMBOT_MODEL_ENDPOINT" ? "http://127.0.0.1:1/v1" : null };
        await console.RunAsync("ask", Modelled.Question, "--library", console.Library, "--no-model");
        Assert.Empty(model.Calls);
        Assert.DoesNotContain("模型", console.Out, StringComparison.Ordinal);
        await console.RunAsync("ask", Modelled.Question, "--library", console.Library);
        Assert.Single(model.Calls);
    }

    [Fact]
    public async Task In_English_the_line_about_the_wording_is_English()
    {
        using var console = await Modelled.ConsoleAsync(new ScriptedChatClient().Says(True), Language.English);
        await console.RunAsync(Modelled.Verb(console, "ask", Modelled.Question));
        Assert.Contains("(worded by scripted, checked sentence by sentence against the quotes)", console.Out, StringComparison.Ordinal);
    }

    private static string True(SentPrompt call) => Modelled.Cited(call, Modelled.Truth, "36所");

    private static string Both(SentPrompt call) => True(call) + Modelled.Cited(call, "宜兴市技能夜校" + Second, "362.5万元");
}
