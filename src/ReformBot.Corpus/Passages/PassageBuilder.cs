using System.Collections.Immutable;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Passages;

/// <summary>Collects the passages of one document: numbers them and gives them their ids.</summary>
internal sealed class PassageBuilder(string documentId, NormalizedText text)
{
    private readonly ImmutableArray<Passage>.Builder passages = ImmutableArray.CreateBuilder<Passage>();
    private readonly Dictionary<(string Locator, string Text), int> occurrences = [];

    public void Add(TextSpan span, ClauseKind kind, ClausePath path)
    {
        span = Trim(span);
        if (span.IsEmpty)
            return;
        var body = text.Slice(span);
        var locator = path.Locator();
        var occurrence = occurrences.GetValueOrDefault((locator, body.Text));
        occurrences[(locator, body.Text)] = occurrence + 1;
        passages.Add(new Passage
        {
            Id = DocumentIds.OfPassage(documentId, locator, body.Text, occurrence),
            DocumentId = documentId,
            Ordinal = passages.Count,
            Kind = kind,
            Locator = locator,
            Headings = path.Headings,
            Body = body,
        });
    }

    public ImmutableArray<Passage> ToPassages() => passages.ToImmutable();

    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text.Text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
