namespace ReformBot.Corpus.Structure.Lines;

/// <summary>Gives every line its role. Each rule looks only at lines that no earlier one has taken.</summary>
internal static class LineRoles
{
    public static void Mark(IReadOnlyList<TextLine> lines)
    {
        ProvenanceLines.Mark(lines);
        DuplicateLines.Mark(lines);
        NavigationLines.MarkFurniture(lines);
        TableLines.Mark(lines);
        NavigationLines.MarkAround(lines);
        SignatureLines.Mark(lines);
        var frame = BodyFrame.Of(lines);
        HeadLines.Mark(lines, frame);
        TailLines.Mark(lines, frame);
        MiddleLines.Mark(lines, frame);
    }
}
