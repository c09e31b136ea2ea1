using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Records;

/// <summary>Reads runs of characters from the parts of an original; keeps the last part, since neighbouring passages share it.</summary>
internal sealed class OriginalReader(Connection connection)
{
    private readonly Statement select = connection.Prepare("SELECT text FROM original WHERE id = ?1");
    private readonly char[] characters = new char[OriginalParts.Length];
    private long held = -1;
    private int length;

    /// <param name="part">Id of the part that offsets count from.</param>
    /// <param name="offset">0 is its first character; may lie in a later part.</param>
    public void CopyTo(long part, int offset, Span<char> target)
    {
        while (target.Length > 0)
        {
            Hold(part + (offset / OriginalParts.Length));
            var from = offset % OriginalParts.Length;
            var count = Math.Min(target.Length, length - from);
            if (count <= 0)
                throw new InvalidDataException("An original ends too early.");
            characters.AsSpan(from, count).CopyTo(target);
            target = target[count..];
            offset += count;
        }
    }

    /// <summary>After a rollback an id may stand for another text.</summary>
    public void Forget() => held = -1;

    private void Hold(long part)
    {
        if (part == held)
            return;
        held = -1;
        if (!select.Bind(1, part).Step())
            throw new InvalidDataException("A part of an original is missing.");
        var text = select.Characters(0);
        length = Math.Min(text.Length, characters.Length);
        text[..length].CopyTo(characters);
        select.Reset();
        held = part;
    }
}
