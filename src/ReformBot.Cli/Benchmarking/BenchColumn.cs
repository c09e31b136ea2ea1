namespace ReformBot.Cli.Benchmarking;

/// <summary>What was measured of one engine, ours or plain.</summary>
/// <param name="Name">Above the column.</param>
/// <param name="Key">Before the names of its values as other programs read them; empty for the engine in use.</param>
internal sealed record BenchColumn(string Name, string Key)
{
    /// <summary>By name with its unit: query_ms_p50.</summary>
    public Dictionary<string, double> Values { get; } = new(StringComparer.Ordinal);
}
