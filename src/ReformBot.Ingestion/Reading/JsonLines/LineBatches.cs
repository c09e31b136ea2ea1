using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ReformBot.Ingestion.Reading.JsonLines;

/// <summary>Cuts a stream into lines without ever holding more of it than one batch or one line.</summary>
internal static class LineBatches
{
    /// <summary>Below the size from which the runtime keeps arrays apart and collects them rarely (85,000 bytes).</summary>
    private const int BatchBytes = 64 * 1024;

    /// <param name="greatestLine">Bytes; longer lines are passed over and delivered as null.</param>
    public static async IAsyncEnumerable<LineBatch> ReadAsync(
        Stream stream, int greatestLine, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (buffer, filled, line, isTooLong) = (new byte[BatchBytes], 0, 1, false);
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            filled += read;
            var isEnd = read == 0;
            var cut = isEnd ? filled : buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            if (cut > 0 || isEnd)
            {
                var batch = Cut(buffer, cut, line, isTooLong, isEnd);
                if (!batch.Lines.IsEmpty)
                    yield return batch;
                if (isEnd)
                    yield break;
                line += batch.Lines.Length;
                isTooLong = false;
                buffer = Rest(buffer, cut, filled, out filled);
            }
            else if (filled == buffer.Length)
            {
                // One line fills the buffer: a larger one, or nothing of it when it is beyond the limit.
                isTooLong |= filled >= greatestLine;
                if (isTooLong)
                    filled = 0;
                else
                    Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, Math.Max(greatestLine, buffer.Length + 1)));
            }
        }
    }

    /// <param name="isTooLong">The beginning of the first line was thrown away.</param>
    /// <param name="isEnd">What is left without a line end is a line as well.</param>
    private static LineBatch Cut(byte[] buffer, int length, int firstLine, bool isTooLong, bool isEnd)
    {
        var lines = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>?>();
        var start = 0;
        while (start < length)
        {
            var end = Array.IndexOf(buffer, (byte)'\n', start, length - start);
            var next = end < 0 ? length : end + 1;
            end = end < 0 ? length : end;
            if (end > start && buffer[end - 1] == '\r')
                end--;
            lines.Add(isTooLong && start == 0 ? default(ReadOnlyMemory<byte>?) : buffer.AsMemory(start, end - start));
            start = next;
        }

        if (isTooLong && isEnd && lines.Count == 0)
            lines.Add(null);
        return new LineBatch(firstLine, lines.ToImmutable(), length);
    }

    private static byte[] Rest(byte[] buffer, int cut, int filled, out int rest)
    {
        rest = filled - cut;
        var next = new byte[Math.Max(BatchBytes, rest + 1)];
        buffer.AsSpan(cut, rest).CopyTo(next);
        return next;
    }
}
