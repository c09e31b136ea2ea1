namespace ReformBot.Ingestion;

/// <summary>How far a run is. Reported often; whoever shows it may skip some.</summary>
/// <param name="Done">Documents dealt with so far, failures included.</param>
/// <param name="Total">Documents in all; null while unknown (nobody counts the lines of a .jsonl beforehand).</param>
/// <param name="Current">Name of the document that was dealt with last, safe to print.</param>
/// <param name="Fraction">Share of the bytes that are done, 0 to 1: known even where <paramref name="Total"/> is not.</param>
public sealed record IngestionProgress(int Done, int? Total, string Current, double Fraction);
