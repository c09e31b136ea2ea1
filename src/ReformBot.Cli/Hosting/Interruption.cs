using System.Runtime.InteropServices;

namespace ReformBot.Cli.Hosting;

/// <summary>
/// Ctrl-C and a polite end (SIGTERM): the verb is told to stop and leaves in order; a second signal, or a verb that does not stop within
/// the grace, ends the process at once. That loses nothing: the library takes a document whole or not at all.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Long enough for a transaction to be rolled back, short enough for a person who wants out.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>A server lets answers end first (see the drain limit of its options); supervisors kill it after 30 s.</summary>
    private static readonly TimeSpan GraceOfServer = TimeSpan.FromSeconds(29);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Lock _lock = new();
    private CancellationTokenSource? _first;
    private readonly TimeSpan _grace;
    private Timer? _deadline;
    private int _signals;

    public Interruption(bool ofServer = false)
    {
        _grace = ofServer ? GraceOfServer : Grace;
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What the process ends with when it was interrupted.</summary>
    public int Code { get; private set; } = ExitCode.Interrupted;

    /// <summary>From now on the next Ctrl-C cancels this instead; null as before. What is no longer given here may be disposed of.</summary>
    public void StopFirst(CancellationTokenSource? source)
    {
        lock (_lock)
            _first = source;
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _deadline?.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (context.Signal == PosixSignal.SIGINT && StoppedFirst())
            return;
        Code = context.Signal == PosixSignal.SIGTERM ? 143 : ExitCode.Interrupted;
        if (Interlocked.Increment(ref _signals) > 1)
            Environment.Exit(Code);
        _deadline = new Timer(_ => Environment.Exit(Code), null, _grace, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }

    private bool StoppedFirst()
    {
        lock (_lock)
        {
            if (_first is not { } source)
                return false;
            _first = null;
            // Not Cancel: what waits for it would go on in here, under the lock.
            _ = source.CancelAsync();
            return true;
        }
    }
}
