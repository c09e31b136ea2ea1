using System.Collections.Immutable;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>A place, a date or a member of a closed family where it stands.</summary>
/// <param name="Family">地方, 日期, 学历…</param>
/// <param name="Name">Canonical name, or the words of the text.</param>
/// <param name="At">In the canonical text.</param>
internal sealed record ScopeMember(string Family, string Name, int At)
{
    public const string PlaceFamily = "地方";
    public const string DateFamily = "日期";

    public ImmutableArray<Region> Places { get; init; } = [];

    public ChineseDate? Date { get; init; }

    /// <summary>What the quotation says covers what the sentence says: the same member, a date at least as exact, the same place.</summary>
    public bool IsSaidBy(ScopeMember quoted)
    {
        if (Family != quoted.Family)
            return false;
        if (Date is { } date && quoted.Date is { } said)
            return (date.Year is null || date.Year == said.Year) && (date.Month is null || date.Month == said.Month) && (date.Day is null || date.Day == said.Day);
        return Places.IsEmpty ? Name == quoted.Name : Places.Any(place => quoted.Places.Any(other => other.Path == place.Path));
    }
}
