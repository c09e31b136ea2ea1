namespace ReformBot.Answering.Citations;

/// <summary>
/// Which clauses belong together. Inside a part (between ； and 。) conditions belong to the amount that follows them; parts without amounts are one
/// group, unless their clauses say the same of different subjects (甲享受减免，乙享受补贴).
/// </summary>
internal static class ClauseGrouper
{
    private static readonly string[] Binding = ["可", "应当", "不得", "必须", "须", "不予", "均可", "方可"];

    public static List<ClauseGroup> Group(ClaimText text)
    {
        var groups = new List<ClauseGroup>();
        for (var start = 0; start < text.Clauses.Count;)
        {
            var end = start;
            while (end + 1 < text.Clauses.Count && text.Clauses[end + 1].Part == text.Clauses[start].Part)
                end++;
            GroupPart(text, start, end, groups);
            start = end + 1;
        }

        foreach (var group in groups)
        {
            for (var i = group.First; i <= group.Last; i++)
                group.Own.Add(text.Words(i));
            group.Scope.Add(group.Own);
        }

        AddLeads(text, groups);
        return groups;
    }

    private static void GroupPart(ClaimText text, int start, int end, List<ClauseGroup> groups)
    {
        var first = start;
        var hasNoFigures = !text.Figures.Any(figure => figure.Clause >= start && figure.Clause <= end);
        for (var i = start; i <= end; i++)
        {
            var isFigure = text.Figures.Any(figure => figure.Clause == i);
            // A lead-in stands for all that follows; what follows an amount begins anew, save a last clause without one.
            var cut = text.Clauses[i].IsLeadIn
                || isFigure && !(i < end && (text.Text[text.Clauses[i].End - 1] == '的' || GoesOn(text, i + 1)))
                || hasNoFigures && i < end && text.Text[text.Clauses[i].End - 1] != '的' && text.AreAlike(first, i + 1);
            if (!cut && i < end)
                continue;
            groups.Add(new ClauseGroup(first, i));
            first = i + 1;
        }
    }

    /// <summary>市级竞赛前三名，可以申报技师: what binds stands behind the figure of those whom it binds.</summary>
    private static bool GoesOn(ClaimText text, int clause)
    {
        var (start, end) = (text.Clauses[clause].Start, text.Clauses[clause].End);
        return !text.Figures.Any(figure => figure.Clause == clause) && Array.Exists(Binding, word => text.Text.AsSpan(start, end - start).StartsWith(word));
    }

    private static void AddLeads(ClaimText text, List<ClauseGroup> groups)
    {
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var lead in Leads(text, groups, g))
            {
                groups[g].Leads.Add(lead);
                groups[g].Scope.Add(text.Words(lead));
            }

            if (g > 0 && text.Clauses[groups[g - 1].Last].Sentence == text.Clauses[groups[g].First].Sentence)
                AddMeant(text, groups[g - 1], groups[g]);
        }
    }

    /// <summary>
    /// A statement of the same part that shares no words with the one before it, and names no other place, grade or actor, goes on with its subject.
    /// </summary>
    private static void AddMeant(ClaimText text, ClauseGroup before, ClauseGroup group)
    {
        var (start, end) = (text.Clauses[group.First].Start, text.Clauses[group.Last].End);
        if (text.Clauses[before.Last].Part == text.Clauses[group.First].Part && before.Own.Shared(group.Own) == 0
            && Deeds.ActorsIn(text.Text, start, end).Count == 0 && Scopes.Of(text.Text[start..end], []).TrueForAll(member => member.Family == "季度"))
            group.Scope.Add(before.Scope);
        else
            Elision.AddTo(group.Scope, text, before, group);
    }

    /// <summary>
    /// Clauses before ： in the same sentence; and, for an item that has no lead of its own (，研究生2000元), the lead of the group before it.
    /// </summary>
    private static IEnumerable<int> Leads(ClaimText text, List<ClauseGroup> groups, int g)
    {
        var group = groups[g];
        var sentence = text.Clauses[group.First].Sentence;
        var last = group.First - 1;
        for (var i = last; i >= 0 && text.Clauses[i].Sentence == sentence; i--)
        {
            if (!text.Clauses[i].IsLeadIn)
                continue;
            for (var k = i; k >= 0 && text.Clauses[k].Sentence == sentence && (k == i || !HasFigure(text, k)); k--)
                yield return k;
        }

        if (group.First != group.Last || g == 0)
            yield break;
        var before = groups[g - 1];
        if (text.Clauses[before.First].Part != text.Clauses[group.First].Part)
            yield break;
        foreach (var lead in before.Leads)
            yield return lead;
        for (var i = before.First; i < before.Last && !HasFigure(text, i); i++)
            yield return i;
    }

    private static bool HasFigure(ClaimText text, int clause) => text.Figures.Any(figure => figure.Clause == clause);
}
