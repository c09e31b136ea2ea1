using System.Text;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Tools;

namespace ReformBot.Tests.Ingestion.Tools;

public sealed class ChildProcessTests
{
    private static readonly ChildProcess Patient = new(TimeSpan.FromMinutes(1), greatestOutput: 1024);

    public ChildProcessTests()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("the programs of these tests are those of Unix");
    }

    [Fact]
    public async Task Arguments_meet_no_shell()
    {
        var result = await Patient.RunAsync("echo", ["$(id)", "; ls", "a b"], TestContext.Current.CancellationToken);
        Assert.Equal("$(id) ; ls a b\n", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public async Task A_missing_program_is_a_result()
    {
        var result = await Patient.RunAsync("no-such-program-here", [], TestContext.Current.CancellationToken);
        Assert.Equal(MessageCode.ToolMissing, result.Problem?.Code);
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_ended()
    {
        var result = await new ChildProcess(TimeSpan.FromMilliseconds(20), 1024).RunAsync("sleep", ["600"], TestContext.Current.CancellationToken);
        Assert.Equal(MessageCode.ToolTimedOut, result.Problem?.Code);
    }

    [Fact]
    public async Task Output_without_end_is_not_kept()
    {
        var result = await Patient.RunAsync("yes", [], TestContext.Current.CancellationToken);
        Assert.Equal(MessageCode.ToolOutputTooLarge, result.Problem?.Code);
    }

    [Fact]
    public async Task Cancelling_ends_the_program()
    {
        using var cancel = new CancellationTokenSource();
        var running = Patient.RunAsync("sleep", ["600"], cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Complaints_and_the_exit_code_are_kept()
    {
        var result = await Patient.RunAsync("ls", ["/no/such/folder"], TestContext.Current.CancellationToken);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("/no/such/folder", result.Error);
    }
}
