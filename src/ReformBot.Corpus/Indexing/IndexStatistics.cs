namespace ReformBot.Corpus.Indexing;

/// <param name="Documents">Documents that are evidence.</param>
/// <param name="Passages">Their indexed passages.</param>
/// <param name="Version">Grows with every change of the library; equal versions give equal answers.</param>
public sealed record IndexStatistics(int Documents, int Passages, long Version);
