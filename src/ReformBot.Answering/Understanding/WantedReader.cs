using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>What a question wants, by the wordings of <c>wanted.tsv</c>.</summary>
internal static class WantedReader
{
    private static readonly ImmutableArray<WantedRule> Rules = Load();

    /// <summary>All rules that match, surest first. Empty: a plain statement is wanted.</summary>
    public static IReadOnlyList<WantedRule> Read(string text) =>
        [.. Rules.Where(rule => text.Contains(rule.Wording, StringComparison.Ordinal) && !(rule.Wanted == Wanted.Validity && IsTold(text, rule.Wording)))];

    /// <summary>生效了几天内, 到期以后 say when something else happens; 失效了吗 asks.</summary>
    private static bool IsTold(string text, string wording)
    {
        for (var at = text.IndexOf(wording, StringComparison.Ordinal); at >= 0; at = text.IndexOf(wording, at + 1, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + wording.Length);
            var isPast = rest is ['了' or '后' or '前', ..] || rest.StartsWith("以后") || rest.StartsWith("之后") || rest.StartsWith("之日") || rest.StartsWith("期间");
            if (!isPast || rest.Length < 3 || rest[1] is '吗' or '没' or '么' or '?')
                return false;
        }

        return true;
    }

    /// <summary>What a number would count, by the longest wording: 领多少个月 asks for months, though 领多少 alone would ask for money; what follows 多少 comes before what goes before it (发了多少户).</summary>
    public static ImmutableArray<UnitClass> Units(IReadOnlyList<WantedRule> rules) => rules
        .Where(rule => rule.Wanted == Wanted.Number || !rule.Units.IsEmpty)
        .OrderByDescending(rule => rule.Wording.Length > 2 && rule.Wording.StartsWith("多少", StringComparison.Ordinal))
        .ThenByDescending(rule => rule.Wording.Length)
        .Select(rule => rule.Units)
        .FirstOrDefault([]);

    private static ImmutableArray<WantedRule> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.wanted.tsv")!;
        return [.. TsvFile.Read(stream).Select(row => new WantedRule(
            CharacterFolder.Fold(row[0]),
            Enum.Parse<Wanted>(row[1]),
            [.. row[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<UnitClass>)]))];
    }
}
