using System.Globalization;

namespace ReformBot.Cli.LineEditing;

/// <summary>The line that is being typed and where the cursor stands in it. Moves and deletes whole characters as a person sees them.</summary>
internal sealed class LineBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>Index in <see cref="Text"/>, 0 to its length; never inside a character.</summary>
    public int Cursor { get; private set; }

    public void Replace(string text) => (Text, Cursor) = (text, text.Length);

    public void Insert(char character)
    {
        Text = Text.Insert(Cursor, character.ToString());
        Cursor++;
    }

    public void Left() => Cursor = Previous();

    public void Right() => Cursor = Next();

    public void Home() => Cursor = 0;

    public void End() => Cursor = Text.Length;

    public void DeleteBefore() => DeleteTo(Previous());

    public void DeleteAt() => Text = Text.Remove(Cursor, Next() - Cursor);

    public void DeleteToStart() => DeleteTo(0);

    public void DeleteToEnd() => Text = Text[..Cursor];

    /// <summary>Blanks before the cursor, then what stands before them up to the next blank.</summary>
    public void DeleteWord()
    {
        var start = Cursor;
        while (start > 0 && char.IsWhiteSpace(Text[start - 1]))
            start--;
        while (start > 0 && !char.IsWhiteSpace(Text[start - 1]))
            start--;
        DeleteTo(start);
    }

    private void DeleteTo(int start)
    {
        Text = Text.Remove(start, Cursor - start);
        Cursor = start;
    }

    private int Next() => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);

    private int Previous()
    {
        var (start, at) = (0, 0);
        while (at < Cursor)
            (start, at) = (at, at + StringInfo.GetNextTextElementLength(Text, at));
        return start;
    }
}
