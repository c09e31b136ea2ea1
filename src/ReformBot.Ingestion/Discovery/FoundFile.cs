namespace ReformBot.Ingestion.Discovery;

/// <summary>A file to read.</summary>
/// <param name="Name">Relative to the source, with "/"; characters that could forge a line of a report are escaped.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Bytes, when it was found.</param>
internal sealed record FoundFile(string Name, string Path, long Length);
