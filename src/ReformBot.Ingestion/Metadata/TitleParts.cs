using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>The title as read, and where in the lines it stood.</summary>
/// <param name="Title">主标题, with a subtitle 主标题——副标题; null when the document has none.</param>
/// <param name="Kicker">眉题.</param>
/// <param name="First">Index of its first line (the kicker's, when there is one); −1 when the container declared it.</param>
/// <param name="Last">Index of its last line.</param>
internal sealed record TitleParts(MetaFact<string>? Title, MetaFact<string>? Kicker, int First, int Last)
{
    public static TitleParts None { get; } = new(null, null, -1, -1);

    public static TitleParts Declared(string title) => new(new MetaFact<string>(title, default), null, -1, -1);

    public bool IsInText => First >= 0;

    public static TitleParts OfLines(MetaLines lines, string title, int first, int last)
    {
        var span = TextSpan.FromBounds(lines.All[first].Start, lines.All[last].Span.End);
        // A line that also holds the number or the site's name.
        if (first == last && lines.All[first].Text.IndexOf(title, StringComparison.Ordinal) is >= 0 and var at)
            span = lines.All[first].SpanOf(at, title.Length);
        return new TitleParts(new MetaFact<string>(title, span), null, first, last);
    }
}
