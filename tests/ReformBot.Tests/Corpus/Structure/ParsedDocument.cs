using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Structure;

/// <summary>A text taken through normaliser, parser and splitter, with what the tests ask of the result.</summary>
public sealed record ParsedDocument(string Original, NormalizedText Text, Clause Root, ImmutableArray<Passage> Passages)
{
    public static ParsedDocument Of(string original)
    {
        var text = TextNormalizer.Normalize(original);
        var root = StructureParser.Parse(text);
        var source = SourceDocument.Plain("document.txt", original);
        return new ParsedDocument(original, text, root, PassageSplitter.Split(new PolicyDocument(source, text, PolicyMetadata.Unknown, root)));
    }

    public IEnumerable<Clause> Clauses => Root.SelfAndDescendants().Skip(1);

    /// <summary>Passages that hold the words, white space apart.</summary>
    public IReadOnlyList<Passage> Holding(string words)
    {
        var bare = Bare(words);
        return [.. Passages.Where(passage => Bare(passage.Text).Contains(bare, StringComparison.Ordinal))];
    }

    public static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
