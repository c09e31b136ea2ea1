using ReformBot.Cli.Hosting;
using ReformBot.Tests.Cli.LineEditing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Chatting;

/// <summary><c>chat</c> with a model that words the answers.</summary>
public sealed class ChatWithModelTests
{
    [Fact]
    public async Task Ctrl_C_during_an_answer_stops_the_answer_and_the_dialogue_goes_on()
    {
        CancellationTokenSource? first = null;
        var (model, pieces) = (new ScriptedChatClient().Hangs(Modelled.Truth).Says(call => Modelled.Cited(call, Modelled.Truth, "36所")), 0);
        model.BeforePiece = () =>
        {
            if (++pieces == 3)
                first!.Cancel();
        };
        using var console = await Modelled.ConsoleAsync(model, width: 80, height: 30);
        console.Surroundings = console.Surroundings with
        {
            StopFirst = source => first = source,
            Keys = new Queue<ConsoleKeyInfo>(TypedKeys.Of($"{Modelled.Question}⏎{Modelled.Question}⏎/exit⏎")).Dequeue,
        };
        Assert.Equal(ExitCode.Ok, await console.RunAsync(Modelled.Verb(console, "chat")));
        Assert.Equal("已停止向 scripted 提问\n", console.Error);
        Assert.Equal(2, model.Calls.Count);
        Assert.Contains("36所", console.Out, StringComparison.Ordinal);
        Assert.Null(first); // at the prompt Ctrl-C is a key again
    }

    [Fact]
    public async Task From_redirected_input_an_interruption_ends_the_dialogue()
    {
        using var stop = new CancellationTokenSource();
        var model = new ScriptedChatClient().Hangs(Modelled.Truth);
        model.BeforePiece = stop.Cancel;
        using var console = await Modelled.ConsoleAsync(model);
        console.Surroundings = console.Surroundings with { Input = new StringReader(Modelled.Question + "\n"), StopFirst = source => Assert.Null(source) };
        Assert.Equal(ExitCode.Interrupted, await Runner.RunAsync(Modelled.Verb(console, "chat"), console.Surroundings, stop.Token));
        Assert.Contains("已停止向 scripted 提问\n", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_worded_an_answer_is_said_below_it()
    {
        using var console = await Modelled.ConsoleAsync(new ScriptedChatClient().Says(call => Modelled.Cited(call, Modelled.Truth, "36所")));
        console.Surroundings = console.Surroundings with { Input = new StringReader(Modelled.Question + "\n/sources\n") };
        await console.RunAsync(Modelled.Verb(console, "chat"));
        Assert.Contains("〔1〕\n（由 scripted 组织语言，逐句核对过引文）\n〔1〕", console.Out, StringComparison.Ordinal);
    }
}
