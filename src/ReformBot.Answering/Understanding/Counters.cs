using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Which units behind a number count what a counter in a question asks for (<c>counters.tsv</c>).</summary>
internal static class Counters
{
    private const string Any = "*";

    private static readonly Dictionary<string, HashSet<string>> Accepted = Load();

    private static readonly HashSet<string> OfAmounts = ["%", "天", "日", "周", "年", "个月", "工作日", "个工作日", "小时", "个小时", "分钟", "级", "档"];

    private static readonly int Longest = Accepted.Keys.Max(counter => counter.Length);

    /// <summary>The counter that the text begins with; empty when it begins with none.</summary>
    public static string At(string text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (Accepted.ContainsKey(text[..length]))
                return text[..length];
        }

        return "";
    }

    /// <summary>False when the unit counts another kind of thing; a counter that the table does not have accepts all.</summary>
    public static bool Accepts(string counter, string unit) => !Accepted.TryGetValue(counter, out var units) || units.Contains(Any) || units.Contains(unit);

    /// <summary>True for counters of bodies, events, persons; false for units of time, share and money.</summary>
    public static bool IsOfThings(string counter) => counter.Length > 0 && !OfAmounts.Contains(counter);

    /// <summary>True when the counter says what kind of thing it counts (家, 场), so that what is counted has to stand beside the number.</summary>
    public static bool IsNarrow(string counter) => IsOfThings(counter) && Accepted.TryGetValue(counter, out var units) && !units.Contains(Any);

    /// <summary>True for counters of those who get something: persons, households, firms, places.</summary>
    public static bool IsOfTakers(string counter) => counter is "人" or "名" or "位" or "个" or "个人" or "人次" or "家" or "户";

    private static Dictionary<string, HashSet<string>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.counters.tsv")!;
        return TsvFile.Read(stream).ToDictionary(row => CharacterFolder.Fold(row[0]), row => row[1].Split(' ').Select(CharacterFolder.Fold).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
