using ReformBot.Cli.Hosting;
using ReformBot.Models.Budgeting;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Inspecting;

public sealed class ModelCheckTests : IDisposable
{
    private const string Secret = "sk-very-secret-1234";

    private readonly Captured _console = new();

    private string Prompts => Path.Combine(_console.Folder, "prompts");

    public ModelCheckTests() => _console.Surroundings = _console.Surroundings with { Environment = name => name == "REFORMBOT_API_KEY" ? Secret : null };

    [Fact]
    public async Task Without_a_model_the_doctor_says_so_and_is_content()
    {
        Assert.Equal(ExitCode.Ok, await _console.RunAsync("doctor"));
        Assert.Contains("没有配置", _console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doctor_who_is_told_to_look_at_no_model_looks_at_none()
    {
        _console.Write("data/model.json", "{ broken");
        Assert.Equal(ExitCode.Ok, await _console.RunAsync("doctor", "--no-model"));
    }

    [Fact]
    public async Task A_model_that_answers_is_told_with_time_limits_and_budget()
    {
        await using var server = ModelServer.StartWithKey(Secret, ModelScript.Text("1"));
        server.ModelList = """{"data":[{"id":"test-model","max_model_len":40960}]}""";
        _console.Write("data/model.json", """{"tokensPerDay": 1000}""");
        WritePrompts();
        await new FileSpendingLedger(Path.Combine(_console.Folder, "data", "spending.json"), TimeProvider.System)
            .AddAsync(new DateOnly(2026, 11, 20), user: null, new Spent(400, 0), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Ok, await _console.RunAsync("doctor", "--model", "test-model", "--endpoint", server.Completions.AbsoluteUri, "--prompts", Prompts));
        foreach (var fact in new[] { "test-model", "✓ 提示词", "✓ 连接", "✓ 密钥", "✓ 模型名", "✓ 试用", " ms", "40960 词元（服务说明）", "600 词元", "REFORMBOT_API_KEY" })
            Assert.Contains(fact, _console.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", _console.Out + _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_key_is_told_without_showing_it()
    {
        await using var server = ModelServer.StartWithKey("another");
        Assert.Equal(ExitCode.Failed, await _console.RunAsync("doctor", "--model", "test-model", "--endpoint", server.Completions.AbsoluteUri));
        Assert.Contains("✗ 密钥", _console.Out, StringComparison.Ordinal);
        Assert.Contains("401", _console.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", _console.Out + _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_told_and_the_rest_still_shown()
    {
        Assert.Equal(ExitCode.Failed, await _console.RunAsync("doctor", "--model", "test-model", "--endpoint", ModelServer.Nobody().AbsoluteUri));
        Assert.Contains("✗ 连接", _console.Out, StringComparison.Ordinal);
        Assert.Contains("文件库", _console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_are_told_and_nothing_is_called()
    {
        Assert.Equal(ExitCode.Failed, await _console.RunAsync("doctor", "--model", "test-model", "--provider", "nobody"));
        Assert.Contains("没有叫“nobody”的模型服务", _console.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "answer.yaml")]
    [InlineData("name: [", "repair.yaml")]
    public async Task A_prompt_that_is_missing_or_broken_is_told_before_somebody_asks(string? content, string named)
    {
        await using var server = ModelServer.StartWithKey(Secret, ModelScript.Text("1"));
        WritePrompts();
        File.Delete(Path.Combine(Prompts, named));
        if (content is not null)
            _console.Write($"prompts/{named}", content);
        Assert.Equal(ExitCode.Failed, await _console.RunAsync("doctor", "--model", "test-model", "--endpoint", server.Completions.AbsoluteUri, "--prompts", Prompts));
        Assert.Contains("✗ 提示词", _console.Out, StringComparison.Ordinal);
        Assert.Contains(named, _console.Out, StringComparison.Ordinal);
        Assert.Contains("✓ 连接", _console.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();

    private void WritePrompts()
    {
        foreach (var (name, text) in PromptFiles.Read())
            _console.Write($"prompts/{name}", text);
    }
}
