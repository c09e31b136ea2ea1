using System.Collections.Concurrent;
using System.Diagnostics;

namespace ReformBot.Soak;

/// <summary>The real program as a process of its own, which can be killed.</summary>
internal sealed class Bot(string program, string folder, string library, Uri server, string token) : IDisposable
{
    private Process? _process;

    /// <summary>What it told its operator, by how often.</summary>
    public ConcurrentDictionary<string, int> Said { get; } = new();

    /// <summary>Mebibytes that it holds now; 0 when it is not there.</summary>
    public double Memory
    {
        get
        {
            if (_process is not { HasExited: false } process)
                return 0;
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public bool HasEnded => _process?.HasExited != false;

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [program, "telegram", "--telegram-api", server.ToString(), "--no-model", "--lang", "en", "--library", library])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["REFORMBOT_TELEGRAM_TOKEN"] = token;
        start.Environment["XDG_DATA_HOME"] = folder;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Said.AddOrUpdate(line.Data ?? "", 1, (_, count) => count + 1);
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL: it has no time for anything.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
            Kill();
    }
}
