using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Tools;

/// <summary>
/// Runs an external program: arguments as a list and never through a shell, with limits on time and output. Whoever cancels kills it with
/// all that it started.
/// </summary>
internal sealed class ChildProcess(TimeSpan timeLimit, int greatestOutput)
{
    /// <summary>An error message; the rest is repetition.</summary>
    private const int GreatestError = 64 * 1024;

    public async Task<ChildResult> RunAsync(string command, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(command, arguments);
        if (process is null)
            return new ChildResult { Problem = Message.Of(MessageCode.ToolMissing, command, command) };
        using var limit = new CancellationTokenSource(timeLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var error = DrainAsync(process.StandardError.BaseStream, either.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, either.Token);
            if (output is null)
                return new ChildResult { Problem = Message.Of(MessageCode.ToolOutputTooLarge, command, (greatestOutput >> 20).ToString(CultureInfo.InvariantCulture)) };
            var errorText = await error;
            await process.WaitForExitAsync(either.Token);
            return new ChildResult { ExitCode = process.ExitCode, Output = output, Error = errorText };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ChildResult { Problem = Message.Of(MessageCode.ToolTimedOut, command, timeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)) };
        }
        finally
        {
            Kill(process);
        }
    }

    private static Process? Start(string command, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // Messages are read by us; several pages are recognised side by side, one thread each.
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            var process = Process.Start(start);
            process?.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (output.Length + read > greatestOutput)
                return null;
            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }

    /// <summary>Reads to the end, since a full pipe would stop the program, and keeps the beginning.</summary>
    private static async Task<string> DrainAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            kept.Write(buffer, 0, (int)Math.Min(read, GreatestError - kept.Length));
        return Encoding.UTF8.GetString(kept.ToArray());
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime, which is what was wanted.
        }
    }
}
