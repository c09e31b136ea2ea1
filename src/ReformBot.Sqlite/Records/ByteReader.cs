using System.Runtime.InteropServices;
using System.Text;

namespace ReformBot.Sqlite.Records;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">From every member: the bytes end too early or say what cannot be; the file is damaged.</exception>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { readonly get; private set; }

    public readonly bool AtEnd => Position == bytes.Length;

    public byte Byte() => Position < bytes.Length ? bytes[Position++] : throw TooShort();

    public ulong Number()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }

        throw new InvalidDataException("A number of more than 64 bits.");
    }

    public int Count()
    {
        var value = Number();
        return value <= int.MaxValue ? (int)value : throw new InvalidDataException("A count beyond the range.");
    }

    /// <summary>A count of things that take at least a byte each, so that a damaged count cannot ask for gigabytes.</summary>
    public int CountOfItems()
    {
        var count = Count();
        return count <= bytes.Length - Position ? count : throw TooShort();
    }

    public long Signed()
    {
        var value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int SignedInt()
    {
        var value = Signed();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new InvalidDataException("A number beyond the range.");
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > bytes.Length - Position)
            throw TooShort();
        var part = bytes.Slice(Position, count);
        Position += count;
        return part;
    }

    public string Text()
    {
        var length = Count();
        return (length & 1) == 0
            ? Encoding.UTF8.GetString(Bytes(length >> 1))
            : new string(MemoryMarshal.Cast<byte, char>(Bytes(checked((length >> 1) * sizeof(char)))));
    }

    private static InvalidDataException TooShort() => new("A record ends too early.");
}
