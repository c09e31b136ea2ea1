using System.Collections.Immutable;

namespace ReformBot.Ingestion.Reading.JsonLines;

/// <summary>Neighbouring lines of a .jsonl, read together.</summary>
/// <param name="FirstLine">Number of the first one, from 1.</param>
/// <param name="Lines">Without line ends; null for one that is longer than allowed.</param>
/// <param name="Bytes">What was read from the file for them.</param>
internal sealed record LineBatch(int FirstLine, ImmutableArray<ReadOnlyMemory<byte>?> Lines, long Bytes);
