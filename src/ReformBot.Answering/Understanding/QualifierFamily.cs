using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A closed family of grades, such as 学历: an amount for one member never answers for another (design invariant 7).</summary>
public sealed class QualifierFamily
{
    private readonly ImmutableArray<(string Member, string Form)> forms;

    private QualifierFamily(string name, IEnumerable<(string Member, string Form)> forms)
    {
        Name = name;
        this.forms = [.. forms.OrderByDescending(form => form.Form.Length).ThenBy(form => form.Form, StringComparer.Ordinal)];
    }

    public static ImmutableArray<QualifierFamily> All { get; } = Load();

    public string Name { get; }

    /// <summary>Members named in <paramref name="folded"/>, longest form first so that 高级技师 is not also 技师 or 高级; 不是X and 非X do not count.</summary>
    public IReadOnlyList<string> MembersIn(string folded)
    {
        var found = new List<string>();
        var taken = new bool[folded.Length];
        foreach (var (member, form) in forms)
        {
            for (var at = folded.IndexOf(form, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                if (taken.AsSpan(at, form.Length).Contains(true))
                    continue;
                taken.AsSpan(at, form.Length).Fill(true);
                if (!IsDenied(folded, at) && !found.Contains(member))
                    found.Add(member);
            }
        }

        return found;
    }

    private static bool IsDenied(string folded, int at) =>
        at >= 1 && folded[at - 1] == '非' || at >= 2 && folded.AsSpan(at - 2, 2) is "不是" or "而非" or "不含";

    private static ImmutableArray<QualifierFamily> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.qualifiers.tsv")!;
        return [.. TsvFile.Read(stream)
            .GroupBy(row => row[0])
            .Select(family => new QualifierFamily(
                family.Key,
                family.SelectMany(row => row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries).Prepend(row[1])
                    .Select(form => (row[1], CharacterFolder.Fold(form))))))];
    }
}
