using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure.Lines;

/// <summary>A block of the repaired text and what can be told from it alone.</summary>
internal sealed class TextLine
{
    private const string Terminals = "。；：！？…;:!?";

    private readonly string source;

    public TextLine(string source, TextSpan span, int markdown, int breaks)
    {
        (this.source, Span, Markdown, BreaksBefore) = (source, span, markdown, breaks);
        var text = Text;
        Label = ClauseLabelReader.Read(text) ?? (markdown > 0 && HanNumber.Read(text, out var number) == text.Length ? new LabelMatch(ClauseLevel.Han, number, text.Length, text.Length) : null);
        HasStop = text.Contains('。');
        EndsSentence = Terminals.Contains(text[^1]) || text.Length > 1 && text[^1] is '”' or '）' or ')' or '"' && text[^2] is '。' or '！' or '？';
    }

    /// <summary>In the repaired text, Markdown marks left out; never empty.</summary>
    public TextSpan Span { get; }

    /// <summary>Number of # before it.</summary>
    public int Markdown { get; }

    /// <summary>Line ends before it: 1 for the next line, 2 after a blank line, 3 after more.</summary>
    public int BreaksBefore { get; }

    /// <summary>Line ends after it, 3 after the last line.</summary>
    public int BreaksAfter { get; set; } = 3;

    public LabelMatch? Label { get; }

    /// <summary>Holds a 。.</summary>
    public bool HasStop { get; }

    /// <summary>Ends as a sentence, a lead-in or an item does.</summary>
    public bool EndsSentence { get; }

    public LineRole Role { get; set; }

    /// <summary>How many characters at its beginning repeat the end of the line before (a page overlap that goes on).</summary>
    public int Repeated { get; set; }

    public ReadOnlySpan<char> Text => source.AsSpan(Span.Start, Span.Length);

    public int Length => Span.Length;

    public char Last => source[Span.End - 1];

    public bool IsOpen => Role == LineRole.Body;

    /// <summary>A table row in the form that readers give it.</summary>
    public bool IsRow
    {
        get
        {
            var bars = Text.Count('|');
            return bars > 1 && (Text[0] == '|' || Text.Contains(" |", StringComparison.Ordinal)) || bars == 1 && Text.Contains(" | ", StringComparison.Ordinal);
        }
    }

    /// <summary>Short, without a label and without the end of a sentence: a heading, a caption, a name; what it is depends on what is around.</summary>
    public bool IsLone(int longest) => Length <= longest && Label is null && !EndsSentence && !HasStop && !IsRow;
}
