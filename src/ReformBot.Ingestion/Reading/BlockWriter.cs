using System.Text;

namespace ReformBot.Ingestion.Reading;

/// <summary>
/// Collects text one block a line. Runs of white space become one space, or nothing where a line of the source was broken between two Han
/// characters; soft hyphens and characters without width go.
/// </summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _brokenLine;

    /// <summary>Where the block began that is being written.</summary>
    private int _blockStart;

    /// <summary>Running text; may be a part of a word.</summary>
    public void Add(string text)
    {
        foreach (var character in text)
        {
            if (character is '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff')
                continue;
            if (char.IsWhiteSpace(character))
            {
                _brokenLine |= character is '\n' or '\r';
                _space = true;
                continue;
            }

            AddSpaceBefore(character);
            _text.Append(character);
        }
    }

    /// <summary>Ends the line when there is something on it.</summary>
    public void EndBlock()
    {
        (_space, _brokenLine) = (false, false);
        if (_text.Length == _blockStart)
            return;
        _text.Append('\n');
        _blockStart = _text.Length;
    }

    /// <summary>A line that is complete, white space included.</summary>
    public void AddLine(string line)
    {
        EndBlock();
        _text.Append(line);
        EndBlock();
    }

    /// <summary>An empty line, unless there is one or the text has not begun.</summary>
    public void EndSection()
    {
        EndBlock();
        if (_text.Length > 1 && _text[^2] != '\n')
            _text.Append('\n');
        _blockStart = _text.Length;
    }

    /// <summary>All lines, without empty ones at the end.</summary>
    public override string ToString() => _text.ToString().TrimEnd('\n');

    private void AddSpaceBefore(char next)
    {
        if (!_space)
            return;
        var isInBlock = _text.Length > _blockStart;
        if (isInBlock && !(_brokenLine && IsWide(next) && IsWide(_text[^1])))
            _text.Append(' ');
        (_space, _brokenLine) = (false, false);
    }

    /// <summary>Han characters and their punctuation, which are written without spaces.</summary>
    public static bool IsWide(char character) => character is >= '\u2e80' and <= '\ua4cf' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe4f'
        or >= '\uff00' and <= '\uff60' or '“' or '”' or '‘' or '’' or '…' or '—';
}
