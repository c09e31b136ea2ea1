using System.CommandLine;
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
        try
        {
            var parsed = CommandTree.Create(surroundings, arguments).Parse(arguments, Parsing);
            if (parsed.Errors.Count > 0)
            {
                UsageErrors.Write(screen, parsed);
                return ExitCode.Usage;
            }

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
            return Fail(surroundings, e);
        }
    }

    private static int Fail(Surroundings surroundings, Exception e)
    {
        switch (e)
        {
            case CommandFailure or LibraryUnusableException or LibraryBusyException:
                surroundings.Screen.Fail(e.Message, e.Message);
                break;
            case UnauthorizedAccessException:
                surroundings.Screen.Fail($"没有权限：{e.Message}", $"no permission: {e.Message}");
                break;
            case IOException:
                surroundings.Screen.Fail($"读写失败：{e.Message}", $"reading or writing failed: {e.Message}");
                break;
            default:
                surroundings.Screen.Fail($"出现意外（{e.GetType().Name}）：{e.Message}", $"unexpected ({e.GetType().Name}): {e.Message}");
                break;
        }

        return (e as CommandFailure)?.Code ?? ExitCode.Failed;
    }
}
