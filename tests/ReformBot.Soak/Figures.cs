namespace ReformBot.Soak;

internal static class Figures
{
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    public static string Of(IReadOnlyCollection<double> values) => $"p50 {Percentile(values, 0.5):0} ms, p95 {Percentile(values, 0.95):0} ms, most {values.DefaultIfEmpty().Max():0} ms";
}
