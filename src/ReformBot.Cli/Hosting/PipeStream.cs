using Microsoft.Win32.SafeHandles;

namespace ReformBot.Cli.Hosting;

/// <summary>
/// Standard output when it is a pipe. The console stream of the platform swallows a closed pipe, so that <c>| head</c> would let a long
/// list run to its end unseen; this one says so by <see cref="OutputClosedException"/>.
/// </summary>
internal sealed class PipeStream(FileStream pipe) : Stream
{
    private const int StandardOutput = 1;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Null where standard output is not a pipe: a file keeps the position that it shares with standard error, a terminal its settings.</summary>
    public static PipeStream? OnStandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        try
        {
            var pipe = new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? null : new PipeStream(pipe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // closed by the parent (>&-): the console stream copes with that
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            pipe.Write(buffer);
        }
        catch (IOException e)
        {
            throw new OutputClosedException("standard output is closed", e);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
