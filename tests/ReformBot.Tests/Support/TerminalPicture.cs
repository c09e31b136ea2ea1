using ReformBot.Cli.Terminal;

namespace ReformBot.Tests.Support;

/// <summary>What stands on a terminal after a text was written to it: as much of one as the console uses (line ends, return, up, erase).</summary>
internal static class TerminalPicture
{
    /// <summary>Lines without blanks at their ends, as the cursor's line ends.</summary>
    public static string Of(string written, int width)
    {
        List<string> lines = [""];
        var (row, column) = (0, 0);
        for (var i = 0; i < written.Length; i++)
        {
            switch (written[i])
            {
                case '\n':
                    (row, column) = (row + 1, 0);
                    if (row == lines.Count)
                        lines.Add("");
                    break;
                case '\r':
                    column = 0;
                    break;
                case '\e':
                    i = Obey(written, i, lines, ref row, column);
                    break;
                default:
                    Assert.True(column == lines[row].Length, "the terminal was written over without being erased");
                    lines[row] += written[i];
                    column++;
                    Assert.InRange(CellWidth.Of(lines[row]), 0, Math.Max(width, 4));
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    /// <returns>Where the sequence ends.</returns>
    private static int Obey(string written, int start, List<string> lines, ref int row, int column)
    {
        var end = start + 2;
        while (!char.IsAsciiLetter(written[end]))
            end++;
        var number = end > start + 2 ? int.Parse(written.AsSpan(start + 2, end - start - 2)) : 0;
        switch (written[end])
        {
            case 'A':
                row -= Math.Max(1, number);
                Assert.True(row >= 0, "the cursor left the screen");
                break;
            case 'K':
                lines[row] = lines[row][..column];
                break;
            case 'J':
                lines[row] = lines[row][..column];
                lines.RemoveRange(row + 1, lines.Count - row - 1);
                break;
            case 'm':
                break;
            default:
                throw new ArgumentException($"no such sequence here: {written[start..(end + 1)].Replace('\e', '^')}");
        }

        return end;
    }
}
