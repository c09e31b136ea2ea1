namespace ReformBot.Cli.LineEditing;

/// <summary>Reads a line key by key: arrows, Home, End, Backspace over wide characters, history, and the usual control keys of shells.</summary>
/// <param name="keys">The next key; Ctrl-C arrives as a key.</param>
internal sealed class LineEditor(Func<ConsoleKeyInfo> keys, TextWriter output, Func<int> width)
{
    private readonly LineHistory _history = new();

    public (LineEnd End, string Text) Read(string prompt)
    {
        var line = new LineBuffer();
        var view = new LineView(output, prompt, Math.Max(width(), 8));
        while (true)
        {
            view.Draw(line);
            var key = keys();
            if (EndOf(key, line) is { } end)
            {
                view.Finish(line);
                _history.Add(end == LineEnd.Entered ? line.Text.Trim() : "");
                return (end, line.Text);
            }

            if (Control(key) == 'l')
                view.ClearScreen();
            else
                Edit(key, line);
        }
    }

    private static LineEnd? EndOf(ConsoleKeyInfo key, LineBuffer line) => key switch
    {
        { Key: ConsoleKey.Enter } => LineEnd.Entered,
        _ when Control(key) == 'c' => LineEnd.Interrupted,
        _ when Control(key) == 'd' && line.Text.Length == 0 => LineEnd.EndOfInput,
        _ => null,
    };

    private void Edit(ConsoleKeyInfo key, LineBuffer line)
    {
        if (Control(key) is { } control)
            EditByControl(control, line);
        else if (!EditByName(key.Key, line) && !char.IsControl(key.KeyChar))
            line.Insert(key.KeyChar);
    }

    private bool EditByName(ConsoleKey key, LineBuffer line)
    {
        switch (key)
        {
            case ConsoleKey.LeftArrow: line.Left(); break;
            case ConsoleKey.RightArrow: line.Right(); break;
            case ConsoleKey.Home: line.Home(); break;
            case ConsoleKey.End: line.End(); break;
            case ConsoleKey.Backspace: line.DeleteBefore(); break;
            case ConsoleKey.Delete: line.DeleteAt(); break;
            case ConsoleKey.UpArrow: line.Replace(_history.Back(line.Text) ?? line.Text); break;
            case ConsoleKey.DownArrow: line.Replace(_history.Forward() ?? line.Text); break;
            case ConsoleKey.Escape or ConsoleKey.Tab: break;
            default: return false;
        }

        return true;
    }

    private static void EditByControl(char control, LineBuffer line)
    {
        switch (control)
        {
            case 'a': line.Home(); break;
            case 'e': line.End(); break;
            case 'b': line.Left(); break;
            case 'f': line.Right(); break;
            case 'd': line.DeleteAt(); break;
            case 'h': line.DeleteBefore(); break;
            case 'k': line.DeleteToEnd(); break;
            case 'u': line.DeleteToStart(); break;
            case 'w': line.DeleteWord(); break;
        }
    }

    /// <summary>The letter of a control key, null for any other; terminals deliver some of them as Backspace, Tab or Enter, which have names.</summary>
    private static char? Control(ConsoleKeyInfo key)
    {
        if (key.Key is ConsoleKey.Enter or ConsoleKey.Backspace or ConsoleKey.Tab or ConsoleKey.Escape)
            return null;
        if (key.KeyChar is >= '\x01' and <= '\x1a')
            return (char)(key.KeyChar + 'a' - 1);
        return key.Modifiers.HasFlag(ConsoleModifiers.Control) && key.Key is >= ConsoleKey.A and <= ConsoleKey.Z ? (char)(key.Key - ConsoleKey.A + 'a') : null;
    }
}
