using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure.Lines;

/// <summary>Lines that are about the file, and lines without a letter: no text of the document.</summary>
internal static class ProvenanceLines
{
    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 && lines[i].Text.StartsWith("SOURCE:") || IsMarksOnly(lines[i].Text))
                lines[i].Role = LineRole.Navigation;
        }
    }

    private static bool IsMarksOnly(ReadOnlySpan<char> line)
    {
        if (line.Length > 80)
            return false;
        foreach (var character in line)
        {
            if (CharacterKinds.Of(character) is CharacterKind.Han or CharacterKind.Latin or CharacterKind.Digit)
                return false;
        }

        return line.IndexOfAny("√○×☑☐■□|") < 0 || line.Length == 1;
    }
}
