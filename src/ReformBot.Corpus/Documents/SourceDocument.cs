using System.Collections.Immutable;

namespace ReformBot.Corpus.Documents;

/// <summary>What a reader delivers: the decoded characters of one document and what its container said about it.</summary>
/// <param name="Name">
/// Path under the ingested folder with "/" (for a single file: its name); a line of a .jsonl file adds "#id". Replies cite it as
/// <c>document</c>, so it is stable from one ingestion to the next.
/// </param>
/// <param name="MediaType">text/plain, text/markdown, text/html, application/pdf, application/x-ndjson or the docx type.</param>
/// <param name="Text">
/// The decoded original: for .txt and .md the file's characters (a byte order mark left out), for the rest the text that the
/// reader took out, one block a line, table rows as <c>a | b | c</c>. All offsets of the project count in it.
/// </param>
/// <param name="Declared">What the container says of itself, by the keys of <see cref="DeclaredKeys"/>; mostly empty.</param>
/// <param name="Warnings">What the reader guessed or lost (an encoding, a page without text), one sentence each, for the report.</param>
public sealed record SourceDocument(
    string Name,
    string MediaType,
    string Text,
    ImmutableDictionary<string, string> Declared,
    ImmutableArray<string> Warnings)
{
    public static SourceDocument Plain(string name, string text) =>
        new(name, "text/plain", text, ImmutableDictionary<string, string>.Empty, []);
}
