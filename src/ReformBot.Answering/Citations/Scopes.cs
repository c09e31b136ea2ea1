using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Finds the places, dates and members of closed families of a canonical text.</summary>
internal static class Scopes
{
    private static readonly WordTable<(string Family, string Member)> Table = new(Load());

    public static List<ScopeMember> Of(string text, IReadOnlyList<ChineseDate> dates)
    {
        var members = new List<ScopeMember>();
        foreach (var (start, _, (family, member)) in Table.In(text, 0, text.Length))
            members.Add(new ScopeMember(family, member, start));
        foreach (var date in dates)
            members.Add(new ScopeMember(ScopeMember.DateFamily, date.ToString(), date.Span.Start) { Date = date });
        foreach (var mention in RegionCatalog.Default.FindAll(text))
            members.Add(new ScopeMember(ScopeMember.PlaceFamily, mention.Span.In(text), mention.Span.Start) { Places = mention.Candidates });
        return members;
    }

    private static IEnumerable<KeyValuePair<string, (string, string)>> Load()
    {
        foreach (var row in Wordings.Rows("exclusives.tsv"))
        {
            foreach (var form in row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries).Append(row[1]))
                yield return KeyValuePair.Create(Wordings.Of(form), (row[0], row[1]));
        }
    }
}
