namespace ReformBot.Cli.Hosting;

/// <summary>Standard input by lines. The platform's stream cannot be interrupted while it waits; this one leaves the waiting to another thread, so that Ctrl-C is heard.</summary>
internal sealed class PatientReader(TextReader inner) : TextReader
{
    public override string? ReadLine() => inner.ReadLine();

    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        new(Task.Run(inner.ReadLine, CancellationToken.None).WaitAsync(cancellationToken));
}
