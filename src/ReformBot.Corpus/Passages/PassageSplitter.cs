using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;

namespace ReformBot.Corpus.Passages;

/// <summary>Clauses → passages; never cuts an item in two.</summary>
public static class PassageSplitter
{
    public static ImmutableArray<Passage> Split(PolicyDocument document)
    {
        var id = DocumentIds.OfDocument(document.Source.Name);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (var clause in document.Root.Children)
        {
            var body = document.Text.Slice(clause.Own);
            passages.Add(new Passage
            {
                Id = DocumentIds.OfPassage(id, "", body.Text, passages.Count),
                DocumentId = id,
                Ordinal = passages.Count,
                Kind = clause.Kind,
                Locator = "",
                Headings = [],
                Body = body,
            });
        }

        return passages.ToImmutable();
    }
}
