using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A closed family of grades, such as 学历: an amount for one member never answers for another (design invariant 7).</summary>
public sealed class QualifierFamily
{
    private readonly ImmutableArray<(string Form, ImmutableArray<string> Members)> forms;

    private QualifierFamily(string name, IEnumerable<(string Member, string Form)> forms)
    {
        Name = name;
        this.forms = [.. forms.GroupBy(form => form.Form, form => form.Member, StringComparer.Ordinal)
            .Select(group => (Form: group.Key, Members: group.ToImmutableArray()))
            .OrderByDescending(form => form.Form.Length).ThenBy(form => form.Form, StringComparer.Ordinal)];
    }

    public static ImmutableArray<QualifierFamily> All { get; } = Load();

    public string Name { get; }

    /// <summary>
    /// Members named in <paramref name="folded"/>, longest form first so that 高级技师 is not also 技师 or 高级; 不是X and 非X do not count. A word for several
    /// members (城乡) names each of them.
    /// </summary>
    public IReadOnlyList<string> MembersIn(string folded) => [.. Named(folded).SelectMany(members => members).Distinct()];

    /// <summary>True when a word of its own names the member, none that names others with it.</summary>
    public bool IsNamedApart(string folded, string member) => Named(folded).Any(members => members is [var only] && only == member);

    private IEnumerable<ImmutableArray<string>> Named(string folded)
    {
        var taken = new bool[folded.Length];
        foreach (var (form, members) in forms)
        {
            for (var at = folded.IndexOf(form, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                if (taken.AsSpan(at, form.Length).Contains(true))
                    continue;
                taken.AsSpan(at, form.Length).Fill(true);
                if (!IsDenied(folded, at))
                    yield return members;
            }
        }
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
