using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Passages;

namespace ReformBot.Corpus.Library;

/// <summary>A document on its way into the library.</summary>
/// <param name="Document">Understood.</param>
/// <param name="Passages">Its passages, in document order.</param>
/// <param name="Source">The folder or file it came from, as a full path: withdrawal looks only at documents of the same source.</param>
/// <param name="Fingerprint">Of the bytes it was read from and of the version of the pipeline; equal means nothing to do.</param>
public sealed record Incoming(PolicyDocument Document, ImmutableArray<Passage> Passages, string Source, string Fingerprint);
