using Microsoft.Extensions.AI;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Tests.Support;
using LoggingChatClient = ReformBot.Models.Measuring.LoggingChatClient;

namespace ReformBot.Tests.Models.Measuring;

public sealed class FiguresTests : FiguresContract
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_a_call_holds_its_figures(bool streamed)
    {
        var logger = new ListLogger();
        await AskAsync(new LoggingChatClient(new FakeChatClient(_ => FakeChatClient.Text("好。", 90, 10)), "m", logger, new ManualTimeProvider()), streamed);
        Assert.Equal("Information: m answered in 0 ms, tokens in 90, out 10", Assert.Single(logger.Lines));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_is_a_warning_that_names_the_problem(bool streamed)
    {
        var logger = new ListLogger();
        var client = new LoggingChatClient(new FakeChatClient(_ => throw new ModelException(ModelProblem.ServerFailed, "HTTP 500")), "m", logger, new ManualTimeProvider());
        await Assert.ThrowsAsync<ModelException>(() => AskAsync(client, streamed));
        Assert.Equal("Warning: m failed after 0 ms: ServerFailed HTTP 500", Assert.Single(logger.Lines));
    }

    private protected override IChatClient Open(ModelOptions options, ModelKey? key, ModelPorts ports) => ModelClient.Open(options, key, ports);

    private protected override IChatClient Around(IChatClient inner, ModelOptions options, ModelPorts ports) => ModelClient.Around(inner, options, ports);
}
