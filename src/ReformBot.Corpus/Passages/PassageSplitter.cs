using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;

namespace ReformBot.Corpus.Passages;

/// <summary>
/// Clauses → passages. A clause whose whole text fits is one passage, lead-in and items together; else each item is one, with the
/// lead-in as its last heading. An item is cut only when it is longer than the greatest length, at ends of sentences. No character of the
/// text is lost and none stands in two passages; page furniture and copies are left out.
/// </summary>
public static class PassageSplitter
{
    public static ImmutableArray<Passage> Split(PolicyDocument document) => Split(document, PassageSplitterOptions.Default);

    public static ImmutableArray<Passage> Split(PolicyDocument document, PassageSplitterOptions options)
    {
        var builder = new PassageBuilder(DocumentIds.OfDocument(document.Source.Name), document.Text);
        new ClauseSplitter(document.Text.Text, options, builder).AddChildren(document.Root, ClausePath.Root);
        return builder.ToPassages();
    }
}
