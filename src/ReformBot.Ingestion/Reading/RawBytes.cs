using System.Runtime.InteropServices;

namespace ReformBot.Ingestion.Reading;

internal static class RawBytes
{
    /// <summary>A stream over the same bytes, not a copy, where they lie in an array.</summary>
    public static MemoryStream AsStream(this ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
