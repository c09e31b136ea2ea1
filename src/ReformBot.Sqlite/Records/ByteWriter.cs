using System.Runtime.InteropServices;
using System.Text;

namespace ReformBot.Sqlite.Records;

/// <summary>A growing buffer of numbers (7 bits a byte, lowest first) and texts. Reused: <see cref="Clear"/> keeps the memory.</summary>
internal sealed class ByteWriter
{
    /// <summary>Bytes that a 64-bit number can take.</summary>
    private const int LongestNumber = 10;

    private byte[] buffer = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value)
    {
        Reserve(1);
        buffer[Length++] = value;
    }

    /// <summary>0 and up.</summary>
    public void Number(ulong value)
    {
        Reserve(LongestNumber);
        while (value >= 0x80)
        {
            buffer[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        buffer[Length++] = (byte)value;
    }

    /// <summary>0 and up; a negative one is a programming error.</summary>
    public void Count(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Number((ulong)value);
    }

    /// <summary>Any number; small ones of either sign stay short.</summary>
    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>
    /// The length tells the encoding: even for UTF-8, odd for UTF-16. A text with surrogates is kept as UTF-16, since UTF-8 would lose a lone one.
    /// </summary>
    public void Text(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
        {
            Number(((ulong)text.Length << 1) | 1);
            Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
            return;
        }

        var bytes = Encoding.UTF8.GetByteCount(text);
        Number((ulong)bytes << 1);
        Reserve(bytes);
        Length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(Length));
    }

    private void Reserve(int bytes)
    {
        if (Length + bytes > buffer.Length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + bytes));
    }
}
