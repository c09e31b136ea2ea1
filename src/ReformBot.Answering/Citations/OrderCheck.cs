namespace ReformBot.Answering.Citations;

/// <summary>甲、乙分别为1000元、2000元: what tells the quoted amounts apart stands in the sentence in the order of the amounts.</summary>
internal static class OrderCheck
{
    public static bool Holds(Alignment alignment, ClauseGroup group)
    {
        var sentence = alignment.Sentence;
        var start = sentence.Clauses[sentence.Groups[0].First].Start;
        var figures = sentence.FiguresOf(group).ToList();
        var before = sentence.Text[start..figures[0].Quantity.Span.Start];
        var last = -1;
        foreach (var figure in figures)
        {
            var at = alignment.GroupsOf(figure).SelectMany(match => new[] { FirstOwn(before, match.Quote, match.Group), FirstScope(before, match.Quote, match.Group) }).Where(found => found > last).DefaultIfEmpty(-1).Min();
            if (at < 0)
                return false;
            last = at;
        }

        return true;
    }

    /// <summary>The same of dates, places and grades.</summary>
    private static int FirstScope(string before, CitedText quote, ClauseGroup group)
    {
        var (start, end) = (quote.Claim.Clauses[group.First].Start, quote.Claim.Clauses[group.Last].End);
        var own = quote.Members.Where(member => member.At >= start && member.At < end).ToList();
        var others = quote.Members.Where(member => member.At < start || member.At >= end).ToList();
        foreach (var said in Scopes.Of(before, Corpus.Text.ChineseDate.FindAll(before)).OrderBy(member => member.At))
        {
            if (own.Exists(said.IsSaidBy) && !others.Exists(said.IsSaidBy))
                return said.At;
        }

        return -1;
    }

    /// <summary>Where the sentence first says something that only this statement of the quotation says.</summary>
    private static int FirstOwn(string before, CitedText quote, ClauseGroup group)
    {
        for (var i = 0; i + 1 < before.Length; i++)
        {
            if (group.Own.Has(before[i], before[i + 1]) && !quote.Claim.Groups.Any(other => other != group && other.Own.Has(before[i], before[i + 1])))
                return i;
        }

        return -1;
    }
}
