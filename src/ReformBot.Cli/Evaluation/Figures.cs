using System.Collections.Immutable;
using System.Globalization;

namespace ReformBot.Cli.Evaluation;

/// <summary>Collects values under names and gives their means, as the figures are defined: rounded to four decimals, halves to even.</summary>
internal sealed class Figures
{
    private const int Decimals = 4;
    private const int DecimalsOfTime = 2;

    private readonly SortedDictionary<string, List<double>> _values = new(StringComparer.Ordinal);
    private readonly List<double> _milliseconds = [];

    public void Add(string name, bool value) => Add(name, value ? 1 : 0);

    public void Add(string name, double value)
    {
        if (!_values.TryGetValue(name, out var list))
            _values.Add(name, list = []);
        list.Add(value);
    }

    public void AddTime(double milliseconds) => _milliseconds.Add(milliseconds);

    /// <summary>By name; times last.</summary>
    public ImmutableArray<Figure> Means()
    {
        var figures = _values.Select(pair => new Figure(pair.Key, Round(pair.Value.Sum() / pair.Value.Count, Decimals), pair.Value.Count)).ToList();
        if (_milliseconds.Count > 0)
        {
            figures.Add(new Figure("ms_p50", Percentile(_milliseconds, 0.5), _milliseconds.Count));
            figures.Add(new Figure("ms_p95", Percentile(_milliseconds, 0.95), _milliseconds.Count));
        }

        return [.. figures];
    }

    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return Round(sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))], DecimalsOfTime);
    }

    /// <summary>
    /// Rounds the exact binary value, so that only a true tie goes to even: scaling a double first (as Math.Round does) makes ties where there
    /// are none, 0.00625 for one. 22 decimals are enough to tell for values up to 10⁵.
    /// </summary>
    private static double Round(double value, int decimals)
    {
        const double LargestExact = 1e5;
        if (!double.IsFinite(value) || Math.Abs(value) > LargestExact)
            return Math.Round(value, decimals);
        var exact = decimal.Parse(value.ToString("F22", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return (double)Math.Round(exact, decimals, MidpointRounding.ToEven);
    }
}
