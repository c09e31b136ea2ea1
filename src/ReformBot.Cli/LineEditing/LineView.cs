using System.Globalization;
using System.Text;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.LineEditing;

/// <summary>
/// Draws a line that may be longer than the terminal is wide. Knows where the cursor is by counting columns, as the terminal does: a wide
/// character that does not fit the last column begins the next row.
/// </summary>
internal sealed class LineView(TextWriter output, string prompt, int width)
{
    /// <summary>Rows between the first row of the prompt and the cursor.</summary>
    private int _row;

    public void Draw(LineBuffer line)
    {
        var drawing = new StringBuilder();
        Up(drawing, _row).Append("\r\e[J").Append(prompt).Append(line.Text);
        var end = Place(line.Text.Length, line.Text);
        if (end is { Row: > 0, Column: 0 })
            drawing.Append("\r\n"); // the terminal waits in the last column; this is where the next character would go
        var cursor = Place(line.Cursor, line.Text);
        Up(drawing, end.Row - cursor.Row).Append('\r');
        if (cursor.Column > 0)
            drawing.Append(CultureInfo.InvariantCulture, $"\e[{cursor.Column}C");
        _row = cursor.Row;
        output.Write(drawing.ToString());
        output.Flush();
    }

    /// <summary>Leaves the line as it stands and goes below it.</summary>
    public void Finish(LineBuffer line)
    {
        line.End();
        Draw(line);
        output.Write("\r\n");
        output.Flush();
        _row = 0;
    }

    public void ClearScreen()
    {
        output.Write("\e[H\e[2J");
        _row = 0;
    }

    private static StringBuilder Up(StringBuilder drawing, int rows) =>
        rows > 0 ? drawing.Append(CultureInfo.InvariantCulture, $"\e[{rows}A") : drawing;

    private (int Row, int Column) Place(int index, string text)
    {
        var (row, column) = (0, 0);
        foreach (var rune in (prompt + text[..index]).EnumerateRunes())
        {
            var cells = CellWidth.Of(rune);
            if (column + cells > width)
                (row, column) = (row + 1, 0);
            column += cells;
        }

        return column == width ? (row + 1, 0) : (row, column);
    }
}
