using ReformBot.Cli.Hosting;
using ReformBot.Tests.Cli.LineEditing;

namespace ReformBot.Tests.Cli.Chatting;

public sealed class ChatVerbTests
{
    [Fact]
    public async Task A_dialogue_from_redirected_input_obeys_commands_and_ends_with_the_input()
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync();
        console.Surroundings = console.Surroundings with { Input = new StringReader("/sources\n/help\n/nosuch\n\n/new\n／help\n/exit\n没人听了\n") };
        Assert.Equal(ExitCode.Ok, await console.RunAsync("chat", "--library", console.Library));
        Assert.StartsWith("还没有回答。\n", console.Out, StringComparison.Ordinal);
        Assert.Contains("没有命令 /nosuch。\n", console.Out, StringComparison.Ordinal);
        Assert.Contains("好，重新开始。\n", console.Out, StringComparison.Ordinal);
        Assert.Equal(4, console.Out.Split("/sources ").Length); // three times help
        Assert.Empty(console.Error);
    }

    [Theory]
    [InlineData("^C", ExitCode.Interrupted)]
    [InlineData("^D", ExitCode.Ok)]
    [InlineData("/exit⏎", ExitCode.Ok)]
    public async Task Keys_end_a_dialogue_in_order(string keys, int code)
    {
        using var console = await Documents.DocumentsVerbTests.FilledAsync(width: 60);
        console.Surroundings = console.Surroundings with { Keys = new Queue<ConsoleKeyInfo>(TypedKeys.Of("/help⏎" + keys)).Dequeue };
        Assert.Equal(code, await console.RunAsync("chat", "--library", console.Library));
    }
}
