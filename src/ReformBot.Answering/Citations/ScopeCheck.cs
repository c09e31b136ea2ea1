using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>
/// Places, dates, grades and groups of people: what a statement of the sentence names must be what the quoted statement is about. That is what
/// stands in it or in its lead; where it names none of the family, the last one named before it; then what the source is about.
/// </summary>
internal static class ScopeCheck
{
    public static IEnumerable<CheckFinding> Find(Alignment alignment, IReadOnlyList<ScopeMember> members)
    {
        foreach (var member in members)
        {
            if (!alignment.Quotes.Any(quote => Sayings(quote).Any(member.IsSaidBy) || IsOfSource(member, quote)))
                yield return new CheckFinding(CheckFailure.ScopeChanged, $"“{member.Name}”（{member.Family}）不在所引原文");
        }

        var ranges = alignment.Quotes.SelectMany(quote => ChineseDateRange.FindAll(quote.Claim.Text)).ToList();
        foreach (var range in ChineseDateRange.FindAll(alignment.Sentence.Text))
        {
            if (!ranges.Exists(quoted => range.From.Agrees(quoted.From) && range.Until.Agrees(quoted.Until)))
                yield return new CheckFinding(CheckFailure.ScopeChanged, $"起止时间“{range.Span.In(alignment.Sentence.Text)}”与原文不同");
        }

        foreach (var group in alignment.Sentence.Groups)
        {
            var matches = alignment.Groups(group);
            if (matches.Count == 0)
                continue;
            foreach (var family in Named(alignment.Sentence, group, members).GroupBy(member => member.Family))
            {
                var said = family.ToList();
                if (!matches.Any(match => IsAbout(match.Quote, match.Group, said)) && !TogetherAbout(matches, said) && !IsOfItsClause(alignment, said))
                    yield return new CheckFinding(CheckFailure.ScopeChanged, $"“{said[0].Name}”（{family.Key}）在原文中说的不是这一项");
            }

            foreach (var family in Carried(alignment.Sentence, group, members).GroupBy(member => member.Family))
            {
                var said = family.ToList();
                if (!matches.Any(match => IsAbout(match.Quote, match.Group, said) || !match.Quote.Members.Any(member => member.Family == family.Key && member.At < match.Quote.Claim.Clauses[match.Group.Last].End)))
                    yield return new CheckFinding(CheckFailure.ScopeChanged, $"“{said[0].Name}”（{family.Key}）在原文中说的不是这一项");
            }
        }
    }

    private static IEnumerable<ScopeMember> Sayings(CitedText quote) => quote.Members.Concat(quote.AroundMembers);

    private static IEnumerable<ScopeMember> Named(ClaimText sentence, ClauseGroup group, IReadOnlyList<ScopeMember> members) =>
        members.Where(member => IsIn(sentence, group, member));

    /// <summary>What the part of the sentence named before and the statement itself does not: 江都区建成42家，藏书12万册.</summary>
    private static IEnumerable<ScopeMember> Carried(ClaimText sentence, ClauseGroup group, IReadOnlyList<ScopeMember> members)
    {
        var families = Named(sentence, group, members).Select(member => member.Family).ToHashSet();
        var first = sentence.Clauses[group.First];
        return members
            .Where(member => member.At < first.Start && !families.Contains(member.Family) && sentence.Clauses[sentence.ClauseAt(member.At)].Part == first.Part)
            .GroupBy(member => member.Family)
            .SelectMany(family => family.Where(member => sentence.ClauseAt(member.At) == sentence.ClauseAt(family.Last().At)));
    }

    private static bool IsIn(ClaimText text, ClauseGroup group, ScopeMember member)
    {
        var clause = text.ClauseAt(member.At);
        return clause >= group.First && clause <= group.Last || group.Leads.Contains(clause);
    }

    /// <summary>发放时间为6月至9月，标准为…: a clause that says its date of its own words.</summary>
    private static bool IsOfItsClause(Alignment alignment, List<ScopeMember> said) => said[0].Family == ScopeMember.DateFamily && said.TrueForAll(member =>
    {
        var clause = alignment.Sentence.ClauseAt(member.At);
        return alignment.Clauses(clause).Any(match => alignment.Sentence.Words(clause).Shared(match.Quote.Claim.Words(match.Clause)) >= 2
            && match.Quote.Members.Any(quoted => member.IsSaidBy(quoted) && match.Quote.Claim.ClauseAt(quoted.At) == match.Clause));
    });

    private static bool TogetherAbout(IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches, List<ScopeMember> said)
    {
        var own = matches.SelectMany(match => Own(match.Quote, match.Group)).ToList();
        return own.Count > 0 && said.All(member => own.Exists(member.IsSaidBy));
    }

    private static bool IsAbout(CitedText quote, ClauseGroup group, List<ScopeMember> said)
    {
        var family = said[0].Family;
        var own = Own(quote, group).Where(member => member.Family == family).ToList();
        if (own.Count > 0)
            return said.Exists(member => own.Exists(member.IsSaidBy)) && said.All(member => own.Exists(member.IsSaidBy) || IsOfSource(member, quote));
        if (quote.Claim.Groups.Any(other => other.First > group.Last && HaveSameUnit(quote.Claim, group, other) && Own(quote, other).Any(member => said.Exists(one => one.IsSaidBy(member)))))
            return false;
        var start = quote.Claim.Clauses[group.First].Start;
        var before = quote.Members.Where(member => member.Family == family && member.At < start).ToList();
        if (before.Count == 0)
            return said.All(member => IsOfSource(member, quote) || quote.AroundMembers.Any(member.IsSaidBy));
        var clause = quote.Claim.ClauseAt(before[^1].At);
        var last = before.Where(member => quote.Claim.ClauseAt(member.At) == clause).ToList();
        return said.All(member => last.Exists(member.IsSaidBy) || IsWhereSourceIs(member, quote));
    }

    /// <summary>38人获评技术能手，其中市级12人: what a later amount of the kind names is not said of this one.</summary>
    private static bool HaveSameUnit(ClaimText text, ClauseGroup group, ClauseGroup other) =>
        text.FiguresOf(group).Any(figure => text.FiguresOf(other).Any(later => Units.Same(figure.Quantity.Unit, later.Quantity.Unit)));

    private static IEnumerable<ScopeMember> Own(CitedText quote, ClauseGroup group) => quote.Members.Where(member => IsIn(quote.Claim, group, member));

    private static bool IsOfSource(ScopeMember member, CitedText quote)
    {
        if (member.Date is { } date)
            return quote.Days().Any(day => (date.Year is null || date.Year == day.Year) && (date.Month is null || date.Month == day.Month) && (date.Day is null || date.Day == day.Day));
        if (member.Family == "范围")
            return quote.AroundMembers.Any(member.IsSaidBy) || quote.AroundText.Contains(member.Name[1], StringComparison.Ordinal);
        if (member.Places.IsEmpty)
            return quote.AroundMembers.Any(member.IsSaidBy);
        return quote.AroundMembers.Any(member.IsSaidBy) || IsWhereSourceIs(member, quote);
    }

    private static bool IsWhereSourceIs(ScopeMember member, CitedText quote) =>
        quote.Place is { } place && member.Places.Any(said => said.Contains(place) && said.Level != RegionLevel.Country);
}
