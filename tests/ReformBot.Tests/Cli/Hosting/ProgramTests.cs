using System.Diagnostics;
using System.Text;
using ReformBot.Cli.Hosting;

namespace ReformBot.Tests.Cli.Hosting;

/// <summary>The built program as a process of its own: streams, exit codes, signals.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reformbot-program-");

    private string Library => Path.Combine(_folder.FullName, "some.db");

    [Fact]
    public async Task Documents_go_in_and_a_reply_comes_out_as_one_line_of_UTF8()
    {
        await FillAsync();
        var (code, output, error) = await RunAsync("ask", "东湖以工代训发放补贴多少？", "--json", "--library", Library);
        Assert.Equal((ExitCode.Ok, ""), (code, error));
        Assert.StartsWith("{\"kind\":\"", output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_one_line_in_the_language_of_the_locale_without_a_trace()
    {
        var (code, output, error) = await RunAsync("ask", "问", "--library", Library);
        Assert.Equal((ExitCode.Failed, ""), (code, output));
        Assert.StartsWith("错误：没有这个文件库", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        (code, _, error) = await RunAsync("--lang", "en", "documents", "--library", Library);
        Assert.Equal(ExitCode.Failed, code);
        Assert.StartsWith("error: no such library", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_stops_reading_ends_it_quietly()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("pipes of Windows shells are another matter");
        await FillAsync();
        var questions = Path.Combine(_folder.FullName, "questions.jsonl");
        await File.WriteAllLinesAsync(questions, Enumerable.Repeat("""{"question": "东湖以工代训发放补贴多少？"}""", 2_000), TestContext.Current.CancellationToken);
        using var program = Start("ask", "--batch", questions, "--json", "--library", Library);
        _ = await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        program.StandardOutput.Close();
        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ExitCode.OutputClosed, ""), (program.ExitCode, error));
    }

    [Fact]
    public async Task Interrupted_it_leaves_in_order()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("there is no SIGINT to send");
        await FillAsync();
        using var program = Start("ask", "--batch", "-", "--json", "--library", Library);
        await program.StandardInput.WriteLineAsync("""{"question": "东湖以工代训发放补贴多少？"}""");
        await program.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        _ = await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Interrupted, program.ExitCode);
        Assert.Equal("已中断\n", await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_dialogue_reads_redirected_input()
    {
        await FillAsync();
        using var program = Start("chat", "--library", Library);
        await program.StandardInput.WriteAsync("/help\n");
        program.StandardInput.Close();
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Ok, program.ExitCode);
        Assert.Contains("/sources", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task FillAsync()
    {
        var file = Path.Combine(_folder.FullName, "jianbao.txt");
        await File.WriteAllTextAsync(file, Some.Original, TestContext.Current.CancellationToken);
        var (code, _, error) = await RunAsync("ingest", file, "--library", Library);
        Assert.Equal((ExitCode.Ok, ""), (code, error));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        program.StandardInput.Close();
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, output, await error);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "reformbot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["XDG_DATA_HOME"] = _folder.FullName;
        start.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(start)!;
    }
}
