namespace ReformBot.Cli.LineEditing;

/// <summary>Lines entered before in this session, and what was being typed when the person began to look at them. Never written to disk.</summary>
internal sealed class LineHistory
{
    private readonly List<string> _lines = [];
    private string _draft = "";
    private int _at;

    /// <summary>A line was entered. The same line twice in a row is kept once.</summary>
    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
            _lines.Add(line);
        _at = _lines.Count;
    }

    /// <summary>The line before, null at the first.</summary>
    public string? Back(string current)
    {
        if (_at == 0)
            return null;
        if (_at == _lines.Count)
            _draft = current;
        return _lines[--_at];
    }

    /// <summary>The line after, at last the one that was being typed; null there.</summary>
    public string? Forward()
    {
        if (_at == _lines.Count)
            return null;
        return ++_at == _lines.Count ? _draft : _lines[_at];
    }
}
