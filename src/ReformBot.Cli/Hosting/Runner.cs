using System.CommandLine;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;
using ReformBot.Cli.Verbs;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Hosting;

/// <summary>Reads a command line, runs its verb and turns whatever goes wrong into one line and an exit code. The boundary of the process: nothing gets past it.</summary>
internal static class Runner
{
    /// <summary>Mistyped words must not be read as files of options: a question may begin with @.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    public static async Task<int> RunAsync(string[] arguments, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var screen = surroundings.Screen;
        var place = surroundings.DefaultLibrary;
        try
        {
            var shared = new SharedOptions(surroundings);
            var parsed = CommandTree.Create(surroundings, shared, arguments).Parse(arguments, Parsing);
            if (parsed.Errors.Count > 0)
            {
                UsageErrors.Write(screen, parsed);
                return ExitCode.Usage;
            }

            place = parsed.GetValue(shared.Library) ?? place;
            var code = await parsed.InvokeAsync(Invocation, cancellationToken);
            screen.Out.Flush();
            return code;
        }
        catch (OutputClosedException)
        {
            return ExitCode.OutputClosed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            screen.Note("已中断", "interrupted");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            WriteFailure(screen, e, place);
            return (e as CommandFailure)?.Code ?? ExitCode.Failed;
        }
    }

    private static void WriteFailure(Screen screen, Exception e, string? place)
    {
        switch (e)
        {
            case LibraryUnusableException unusable:
                screen.Fail($"{place}：{LibraryProblems.Chinese(unusable)}", e.Message);
                break;
            case LibraryBusyException:
                screen.Fail($"{place}：{LibraryProblems.Busy}", e.Message);
                break;
            case CommandFailure:
                screen.Fail(e.Message, e.Message);
                break;
            case UnauthorizedAccessException:
                screen.Fail($"没有权限：{e.Message}", $"no permission: {e.Message}");
                break;
            case IOException:
                screen.Fail($"读写失败：{e.Message}", $"reading or writing failed: {e.Message}");
                break;
            default:
                screen.Fail($"出现意外（{e.GetType().Name}）：{e.Message}", $"unexpected ({e.GetType().Name}): {e.Message}");
                break;
        }
    }
}
