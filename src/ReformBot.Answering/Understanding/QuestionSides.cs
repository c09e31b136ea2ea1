using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>What a question sets side by side: two members of a family of grades, or what 和, 跟, 与, 、 join before 各, 分别, 哪个多.</summary>
internal static partial class QuestionSides
{
    private const int MostSides = 4;

    /// <summary>A side is a name, not a sentence.</summary>
    private const int LongestName = 12;

    private static readonly string[] Joints = ["还是", "以及", "和", "跟", "与"];

    private static readonly string[] EachMarkers =
        ["分别", "各是", "各有", "各多", "各几", "各补", "各为", "各领", "各发", "各要", "各差", "差在", "差多少", "区别", "不同", "不一样", "一回事", "相比", "比较", "哪个", "哪边", "哪种", "谁多", "谁高", "还是", "最多各", "最长各", "最高各"];

    private static readonly string[] Ends =
        ["分别", "各", "有什么", "有何", "哪", "谁", "差", "多少", "几", "最高", "最长", "最多", "是", "什么", "怎么", "到底", "相比", "比较", "一样", "都", "能", "每月", "每年", "每天", "一个月", "一年"];

    private static readonly string[] Unmarked = ["一般", "普通", "其他", "其余", "别的", "常规"];

    /// <summary>Two or more; none when the question sets nothing side by side, or only places.</summary>
    public static IReadOnlyList<Side> Of(Question question)
    {
        if (question.Wanted is Wanted.Validity or Wanted.Places or Wanted.DocumentNumber)
            return [];
        question = WithNumber(question);
        var family = question.Qualifiers.GroupBy(qualifier => qualifier.Family).FirstOrDefault(members => members.Count() > 1);
        if (family is not null)
            return family.Count() <= MostSides && family.All(member => member.Family.IsNamedApart(question.Text, member.Member)) ? [.. family.Select(member => OfMember(question, member))] : [];
        if (!Array.Exists(EachMarkers, marker => question.Text.Contains(marker, StringComparison.Ordinal)) && !Each().IsMatch(question.Text))
            return [];
        return Names(question) is { Count: >= 2 and <= MostSides } names ? OfNames(question, names, Cores(names)) : [];
    }

    /// <summary>各 before a verb (各上门几次); 各级, 各类, 各部门 set nothing side by side.</summary>
    [GeneratedRegex("各(?![级种地项类单部个位市县区省方式行自界族人有])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Each();

    /// <summary>各是多少, 分别补几年: what is compared are figures, though the question as a whole asks for a difference.</summary>
    private static Question WithNumber(Question question)
    {
        var rules = question.Wanted == Wanted.Comparison
            ? question.Text.Split([',', ';', '?', '.']).Where(part => part.Contains('各') || part.Contains("分别", StringComparison.Ordinal)).SelectMany(WantedReader.Read).Where(rule => rule.Wanted == Wanted.Number).ToList()
            : [];
        return rules.Count == 0 ? question : question with { Wanted = Wanted.Number, Units = WantedReader.Units(rules) };
    }

    private static Side OfMember(Question question, Qualifier member)
    {
        var others = question.Qualifiers.Where(other => other.Family == member.Family && other != member).ToList();
        return new Side(member.Member, question with
        {
            Qualifiers = [.. question.Qualifiers.Except(others)],
            Concepts = [.. question.Concepts.Where(concept => member.Family.MembersIn(concept.Surface) is not { Count: > 0 } members || members.Contains(member.Member))],
        }, member);
    }

    private static List<Side> OfNames(Question question, List<string> names, List<string> cores)
    {
        var sides = names.Zip(cores).Select(named =>
        {
            var (name, core) = named;
            var others = cores.Where(other => other != core).ToList();
            ImmutableArray<Concept> concepts = [.. question.Concepts.Where(concept => Has(core, concept) || !others.Exists(other => Has(other, concept)))];
            return new Side(name, question with { Concepts = concepts }, null)
            {
                Own = [.. Enumerable.Range(0, concepts.Length).Where(i => Has(core, concepts[i]) && !others.Exists(other => Has(other, concepts[i])))],
                IsUnmarked = Array.Exists(Unmarked, word => name.StartsWith(word, StringComparison.Ordinal)),
            };
        }).ToList();
        return sides.TrueForAll(side => side.Own.Count > 0) ? sides : [];
    }

    /// <summary>
    /// What tells the sides apart: of the first its end, of the last its beginning, no longer than its neighbour; what stands further out (港澳青年住房补贴和企业补贴,
    /// 大企业和货车司机建会率) is common to all.
    /// </summary>
    private static List<string> Cores(IReadOnlyList<string> names)
    {
        var cores = names.ToList();
        if (cores[0].Length > cores[1].Length + 1)
            cores[0] = cores[0][^(cores[1].Length + 1)..];
        else if (cores[^1].Length > cores[^2].Length + 1)
            cores[^1] = cores[^1][..(cores[^2].Length + 1)];
        return cores;
    }

    private static bool Has(string name, Concept concept) => name.Contains(concept.Surface, StringComparison.Ordinal);

    /// <summary>The run around the first joint, cut at each joint, with what 、 joins before it.</summary>
    private static List<string> Names(Question question)
    {
        var text = question.Text;
        var joint = JointFrom(text, 0);
        if (joint.Length == 0)
            return [];
        var from = joint.At + joint.Length;
        var end = EndOf(text, from);
        var names = new List<string>();
        for (var next = JointFrom(text, from); next.Length > 0 && next.At < end; next = JointFrom(text, from))
        {
            names.Add(text[from..next.At]);
            from = next.At + next.Length;
            end = EndOf(text, from);
        }

        names.Add(text[from..end]);
        var (first, least) = First(text, joint.At, text[end..]);
        names.Insert(0, text[first.Start..first.End]);
        // 、 is folded to a comma; what was typed tells them apart.
        for (var start = first.Start; start > least && text[start - 1] == ','; start = StartOf(text, start - 1, least))
        {
            var name = text[StartOf(text, start - 1, least)..(start - 1)];
            if (!question.Asked.Contains(name + "、", StringComparison.Ordinal))
                break;
            names.Insert(0, name);
        }

        return names.TrueForAll(name => name.Length is >= 2 and <= LongestName) ? [.. names.Distinct(StringComparer.Ordinal)] : [];
    }

    private static (int At, int Length) JointFrom(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var joint = Array.Find(Joints, word => string.CompareOrdinal(text, i, word, 0, word.Length) == 0);
            if (joint is not null && i > 0 && !WordStripper.Default.IsPartOfWord(text, i))
                return (i, joint.Length);
        }

        return (text.Length, 0);
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && !IsBoundary(text[end]) && !(end > start && Array.Exists(Ends, word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0) && !WordStripper.Default.IsPartOfWord(text, end)))
            end++;
        return end;
    }

    /// <summary>
    /// Before the joint, back to a comma, a place or 的, with the end of the place. 在职职工的医保和退休职工的医保 are told apart by what stands before 的.
    /// </summary>
    private static (TextSpan First, int Least) First(string text, int joint, string behind)
    {
        var places = RegionCatalog.Default.FindAll(text[..joint]).Where(place => place.Span.Length > 1).ToList();
        var least = places.Count == 0 ? 0 : places.Max(place => place.Span.End);
        var end = joint;
        var start = StartOf(text, end, least);
        if (start > least && text[start - 1] == '的' && behind.StartsWith('的') && behind.AsSpan(1).StartsWith(text.AsSpan(start, end - start)))
        {
            end = start - 1;
            start = StartOf(text, end, least);
        }

        return (TextSpan.FromBounds(start, end), least);
    }

    private static int StartOf(string text, int end, int least)
    {
        var start = end;
        while (start > least && !IsBoundary(text[start - 1]))
            start--;
        return start;
    }

    private static bool IsBoundary(char character) => character is ',' or '.' or ';' or '?' or '!' or ':' or '的' or ' ';
}
