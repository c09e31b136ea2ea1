namespace ReformBot.Cli.Serving;

/// <summary>Standard input that ends when it is told to. The platform's stream cannot be interrupted while it waits; this one leaves the waiting behind.</summary>
internal sealed class EndingInput(Stream inner, CancellationToken end) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // What is read after the end must not be written into a buffer that somebody else uses by then.
        var own = new byte[buffer.Length];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end, cancellationToken);
        try
        {
            var read = await Task.Run(() => inner.Read(own, 0, own.Length), CancellationToken.None).WaitAsync(either.Token);
            own.AsSpan(0, read).CopyTo(buffer.Span);
            return read;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return 0;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
