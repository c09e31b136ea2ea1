using System.Collections.Immutable;

namespace ReformBot.Ingestion.Reading;

/// <summary>The bytes of one document before anyone understood them: a whole file, or one line of a .jsonl.</summary>
/// <param name="Name">As in <see cref="Corpus.Documents.SourceDocument.Name"/>.</param>
/// <param name="Format">Decides who reads it.</param>
/// <param name="Bytes">All of them.</param>
/// <param name="Warnings">What was noticed already, one sentence each.</param>
/// <param name="Position">Number of the line in its .jsonl, from 1; empty for a file.</param>
internal sealed record RawDocument(
    string Name, ContentFormat Format, ReadOnlyMemory<byte> Bytes, ImmutableArray<string> Warnings, string Position = "");
