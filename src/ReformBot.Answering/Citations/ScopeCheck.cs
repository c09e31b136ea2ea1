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
            if (matches.Count == 0 || IsAboutAll(alignment, group, members))
                continue;
            foreach (var family in Named(alignment.Sentence, group, members).GroupBy(member => member.Family))
            {
                var said = family.ToList();
                if (!matches.Any(match => IsAbout(match.Quote, match.Group, said)) && !TogetherAbout(matches, said) && !IsOfItsClause(alignment, said) && !IsOfWhatFollows(alignment, group, matches, said))
                    yield return new CheckFinding(CheckFailure.ScopeChanged, $"“{said[0].Name}”（{family.Key}）在原文中说的不是这一项");
            }

            foreach (var family in Carried(alignment.Sentence, group, members).GroupBy(member => member.Family))
            {
                var said = family.ToList();
                if (!matches.Any(match => IsAbout(match.Quote, match.Group, said) || IsInPart(match.Quote, match.Group, said) || !match.Quote.Members.Any(member => member.Family == family.Key && member.At < match.Quote.Claim.Clauses[match.Group.Last].End)))
                    yield return new CheckFinding(CheckFailure.ScopeChanged, $"“{said[0].Name}”（{family.Key}）在原文中说的不是这一项");
            }
        }
    }

    /// <summary>A statement without amounts may be any of those that share most of its words; one of them is about all that it names.</summary>
    private static bool IsAboutAll(Alignment alignment, ClauseGroup group, IReadOnlyList<ScopeMember> members)
    {
        if (alignment.Sentence.FiguresOf(group).Any())
            return false;
        var families = Named(alignment.Sentence, group, members).GroupBy(member => member.Family).Select(family => family.ToList()).ToList();
        return families.Count > 0 && alignment.LikeGroups(group).Any(match => families.TrueForAll(said => IsAbout(match.Quote, match.Group, said)));
    }

    /// <summary>毕业2年内高校毕业生，以灵活就业人员身份参保的，…: the part of the quotation names both of one.</summary>
    private static bool IsInPart(CitedText quote, ClauseGroup group, List<ScopeMember> said)
    {
        var first = quote.Claim.Clauses[group.First];
        return said.TrueForAll(member => quote.Members.Any(quoted => member.IsSaidBy(quoted) && quoted.At < first.End && quote.Claim.Clauses[quote.Claim.ClauseAt(quoted.At)].Part == first.Part))
            && !quote.Members.Any(member => member.Family == said[0].Family && quote.Claim.ClauseAt(member.At) is var clause && clause >= group.First && clause <= group.Last);
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
        // 2019年12月30日，市委印发…: a day alone belongs to what follows it.
        if (alignment.Sentence.Words(clause).Count == 0 && clause + 1 < alignment.Sentence.Clauses.Count)
            clause++;
        return alignment.Clauses(clause).Any(match => alignment.Sentence.Words(clause).Shared(match.Quote.Claim.Words(match.Clause)) >= 2
            && match.Quote.Members.Any(quoted => member.IsSaidBy(quoted) && IsOfClause(match.Quote.Claim, match.Quote.Claim.ClauseAt(quoted.At), match.Clause)));
    });

    /// <summary>缴费满12个月并取得中级证书的，领取1200元: the quotation names the grade with the amount, not with the months.</summary>
    private static bool IsOfWhatFollows(Alignment alignment, ClauseGroup group, IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches, List<ScopeMember> said)
    {
        var index = alignment.Sentence.Groups.ToList().IndexOf(group);
        if (index + 1 >= alignment.Sentence.Groups.Count || alignment.Sentence.Groups[index + 1] is not { } next || alignment.Sentence.Clauses[next.First].Part != alignment.Sentence.Clauses[group.First].Part)
            return false;
        return matches.Any(match => !Own(match.Quote, match.Group).Any(member => member.Family == said[0].Family)
            && alignment.Groups(next).Any(following => following.Quote == match.Quote && said.TrueForAll(member => Own(following.Quote, following.Group).Any(member.IsSaidBy))
                && following.Quote.Claim.Clauses[following.Group.First].Sentence == match.Quote.Claim.Clauses[match.Group.First].Sentence));
    }

    private static bool IsOfClause(ClaimText quote, int date, int clause) =>
        date == clause || date == clause - 1 && quote.Words(date).Count == 0 && quote.Clauses[date].Part == quote.Clauses[clause].Part;

    private static bool TogetherAbout(IReadOnlyList<(CitedText Quote, ClauseGroup Group)> matches, List<ScopeMember> said)
    {
        var own = matches.SelectMany(match => Own(match.Quote, match.Group)).ToList();
        return own.Count > 0 && said.All(member => own.Exists(member.IsSaidBy));
    }

    private static bool IsAbout(CitedText quote, ClauseGroup group, List<ScopeMember> said)
    {
        var family = said[0].Family;
        var own = Own(quote, group).Where(member => member.Family == family).ToList();
        if (family == ScopeMember.PlaceFamily && said.TrueForAll(member => IsOfSource(member, quote)) && (own.Count > 0 ? own : LastBefore(quote, group, family)).TrueForAll(member => Holds(member, said)))
            return true;
        if (own.Count > 0)
            return said.Exists(member => own.Exists(member.IsSaidBy)) && said.All(member => own.Exists(member.IsSaidBy) || IsOfSource(member, quote) || IsYearOf(quote, group, own, member));
        var sentence = quote.Claim.Clauses[group.Last].Sentence;
        if (said.TrueForAll(member => quote.Members.Any(quoted => member.IsSaidBy(quoted) && SharedHead.Holds(quote.Claim, group.Last, quoted.At))))
            return true;
        if (quote.Claim.Groups.Any(other => other.First > group.Last && quote.Claim.Clauses[other.First].Sentence == sentence && HaveSameUnit(quote.Claim, group, other) && Own(quote, other).Any(member => said.Exists(one => one.IsSaidBy(member)))))
            return false;
        var last = LastBefore(quote, group, family);
        if (last.Count == 0)
            return said.All(member => IsOfSource(member, quote) || quote.AroundMembers.Any(member.IsSaidBy));
        return said.All(member => last.Exists(member.IsSaidBy) || IsWhereSourceIs(member, quote));
    }

    /// <summary>2024年，…。截止到8月27日: a day without a year is of the year named last.</summary>
    private static bool IsYearOf(CitedText quote, ClauseGroup group, List<ScopeMember> own, ScopeMember said)
    {
        var start = quote.Claim.Clauses[group.First].Start;
        return said.Date is { Year: { } year, Month: null } && own.TrueForAll(member => member.Date is { Year: null, Month: not null })
            && quote.Members.LastOrDefault(member => member.At < start && member.Date?.Year is not null)?.Date?.Year == year;
    }

    /// <summary>What the clause named that last named one of the family before the statement.</summary>
    private static List<ScopeMember> LastBefore(CitedText quote, ClauseGroup group, string family)
    {
        var start = quote.Claim.Clauses[group.First].Start;
        var before = quote.Members.Where(member => member.Family == family && member.At < start).ToList();
        var clause = before.Count == 0 ? 0 : quote.Claim.ClauseAt(before[^1].At);
        return [.. before.Where(member => quote.Claim.ClauseAt(member.At) == clause)];
    }

    /// <summary>创成扬州市职工好食堂16家 told of 高邮: the place of an honour, not of those who have it.</summary>
    private static bool Holds(ScopeMember quoted, List<ScopeMember> said) =>
        said.Exists(member => member.Places.Any(place => quoted.Places.Any(other => other.Contains(place) && other.Level != RegionLevel.Country)));

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
