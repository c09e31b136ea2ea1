using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Structure;

/// <summary>Repaired text → clause tree.</summary>
public static class StructureParser
{
    public static Clause Parse(NormalizedText text)
    {
        var children = ImmutableArray.CreateBuilder<Clause>();
        var start = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            if (line.Trim().Length > 0)
                children.Add(new Clause { Kind = ClauseKind.Paragraph, Own = new TextSpan(start, line.Length) });
            start += line.Length + 1;
        }

        return new Clause { Kind = ClauseKind.Document, Own = new TextSpan(0, 0), Children = children.ToImmutable() };
    }
}
