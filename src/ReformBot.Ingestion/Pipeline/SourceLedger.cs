using System.Collections.Immutable;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>
/// What the library holds of a source, and what was met of it in this run. Only what was surely looked for and not found is gone.
/// </summary>
internal sealed class SourceLedger(IReadOnlyDictionary<string, string> known, ImmutableArray<string> unknown)
{
    private readonly HashSet<string> _unknown = new(unknown, StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>Safe for use by several threads: nobody writes.</summary>
    public bool Holds(string name, string fingerprint) => known.TryGetValue(name, out var held) && held == fingerprint;

    public bool Holds(string name) => known.ContainsKey(name);

    /// <summary>The document is there, readable or not.</summary>
    public void Meet(string name) => _met.Add(name);

    /// <summary>Nothing is known about names that begin like this.</summary>
    public void Unknown(string prefix) => _unknown.Add(prefix);

    /// <summary>Names to withdraw, ordinally.</summary>
    public IEnumerable<string> Gone() => known.Keys
        .Where(name => !_met.Contains(name) && !_unknown.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);
}
