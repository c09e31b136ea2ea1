namespace ReformBot.Cli.Benchmarking;

/// <summary>One measured thing.</summary>
/// <param name="Name">With its unit, as other programs read it: query_ms_p50.</param>
/// <param name="Ours">Measured.</param>
/// <param name="Plain">Of plain FTS5 in the same run; null where it has no counterpart.</param>
internal sealed record BenchRow(string Name, double Ours, double? Plain)
{
    /// <summary>Ours over plain; null where there is nothing to compare.</summary>
    public double? Ratio => Plain is > 0 ? Ours / Plain : null;
}
