using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A closed family of grades, such as 学历: an amount for one member never answers for another (design invariant 7).</summary>
public sealed class QualifierFamily
{
    /// <summary>The member that stands for the words of the family's field.</summary>
    private const string Field = "*";

    private readonly ImmutableArray<(string Form, ImmutableArray<string> Members)> forms;
    private readonly ImmutableArray<string> field;

    private QualifierFamily(string name, IReadOnlyCollection<string> marks, IReadOnlyCollection<(string Member, string Form)> all)
    {
        Name = name;
        field = [.. all.Where(form => form.Member == Field && form.Form != Field).Select(form => form.Form)];
        IsWide = marks.Contains("宽");
        IsStrict = marks.Contains("严");
        forms = [.. all.Where(form => form.Member != Field).GroupBy(form => form.Form, form => form.Member, StringComparer.Ordinal)
            .Select(group => (Form: group.Key, Members: group.ToImmutableArray()))
            .OrderByDescending(form => form.Form.Length).ThenBy(form => form.Form, StringComparer.Ordinal)];
    }

    public static ImmutableArray<QualifierFamily> All { get; } = Load();

    public string Name { get; }

    /// <summary>True when several members may be named together and the asked one only has to be among them (insurances), false when the sentence decides.</summary>
    public bool IsWide { get; }

    /// <summary>True when an amount answers only where the member is named: what names none of the family says nothing of it.</summary>
    public bool IsStrict { get; }

    /// <summary>
    /// Members named in <paramref name="folded"/>, longest form first so that 高级技师 is not also 技师 or 高级; 不是X and 非X do not count. A word for several
    /// members (城乡) names each of them.
    /// </summary>
    public IReadOnlyList<string> MembersIn(string folded) => [.. Named(folded).SelectMany(members => members).Distinct()];

    /// <summary>True when a word of its own names the member, none that names others with it.</summary>
    public bool IsNamedApart(string folded, string member) => Named(folded).Any(members => members is [var only] && only == member);

    /// <summary>Where members are named, denied ones too.</summary>
    public IEnumerable<TextSpan> FormsIn(string folded) => Find(folded).Select(found => found.Span);

    private IEnumerable<ImmutableArray<string>> Named(string folded) =>
        Find(folded).Where(found => !IsDenied(folded, found.Span.Start)).Select(found => found.Members);

    private List<(ImmutableArray<string> Members, TextSpan Span)> Find(string folded)
    {
        var found = new List<(ImmutableArray<string> Members, TextSpan Span)>();
        var isOfField = field.IsEmpty || field.Any(word => folded.Contains(word, StringComparison.Ordinal));
        foreach (var (form, members) in forms)
        {
            if (!isOfField && form is [_, '级'])
                continue;
            for (var at = folded.IndexOf(form, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, form.Length);
                if (!found.Exists(other => other.Span.Overlaps(span)))
                    found.Add((members, span));
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
                [.. family.Where(row => row.Length > 3).Select(row => row[3])],
                [.. family.SelectMany(row => row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries).Prepend(row[1])
                    .Select(form => (row[1], CharacterFolder.Fold(form))))]))];
    }
}
