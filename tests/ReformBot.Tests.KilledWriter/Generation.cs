using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.KilledWriter;

/// <summary>A folder of documents that all change from one generation to the next.</summary>
public static class Generation
{
    public const string Source = "/killed";

    public const int Documents = 60;

    /// <summary>Passages of each document.</summary>
    private const int Lines = 6;

    public static string NameOf(int number) => $"document {number}";

    public static string FingerprintOf(int generation) => $"generation {generation}";

    public static Incoming Document(int number, int generation)
    {
        var name = NameOf(number);
        var id = DocumentIds.OfDocument(name);
        var line = $"第{number}号文件第{generation}代，{new string((char)('一' + generation), 200)}补贴。";
        var text = NormalizedText.Verbatim(string.Concat(Enumerable.Repeat(line, Lines)));
        var document = new PolicyDocument(
            SourceDocument.Plain(name, text.Text), text, PolicyMetadata.Unknown, new Clause { Kind = ClauseKind.Document, Own = default });
        var passages = Enumerable.Range(0, Lines).Select(ordinal => new Passage
        {
            Id = DocumentIds.OfPassage(id, "", line, ordinal),
            DocumentId = id,
            Ordinal = ordinal,
            Kind = ClauseKind.Paragraph,
            Locator = "",
            Headings = [],
            Body = text.Slice(new TextSpan(ordinal * line.Length, line.Length)),
        });
        return new Incoming(document, [.. passages], Source, FingerprintOf(generation));
    }
}
