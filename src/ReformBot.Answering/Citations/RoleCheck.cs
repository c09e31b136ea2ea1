namespace ReformBot.Answering.Citations;

/// <summary>Who pays and who receives: the doer of a verb in the sentence is its doer in the quotation, the receiver its receiver.</summary>
internal static class RoleCheck
{
    private static readonly string[] Giving = ["给予", "补贴", "奖励", "资助", "返还"];

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var said = Deeds.In(alignment.Sentence);
        var quoted = alignment.Quotes.SelectMany(quote => Deeds.In(quote.Claim)).ToList();
        foreach (var deed in said)
        {
            var same = quoted.Where(other => AreLike(deed, other)).ToList();
            var spoken = SpokenOf(alignment, deed.Clause).Where(other => AreLike(deed, other)).ToList();
            if (Other(deed.Doers, (same, spoken), other => other.Doers, other => other.Receivers) is { } doer)
                yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中“{deed.Verb}”的不是“{doer.Name}”");
            if (Other(deed.Receivers, (same, spoken), other => other.Receivers, other => other.Doers) is { } receiver)
                yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中“{deed.Verb}”的对象不是“{receiver.Name}”");
        }

        foreach (var receiver in said.Where(deed => deed.IsReceiving).SelectMany(deed => deed.Receivers))
        {
            var givers = quoted.Where(other => Giving.Contains(other.Verb)).ToList();
            if (givers.Exists(other => other.Doers.Any(receiver.Is)) && !quoted.Exists(other => other.Receivers.Any(receiver.Is)))
                yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中“{receiver.Name}”是给付一方，不是领取一方");
        }

        foreach (var finding in Agents(alignment))
            yield return finding;
    }

    private static bool AreLike(Deed said, Deed quoted) => quoted.Verb == said.Verb || Giving.Contains(said.Verb) && Giving.Contains(quoted.Verb);

    /// <summary>Deeds of the statements that a clause of the sentence speaks of.</summary>
    private static IEnumerable<Deed> SpokenOf(Alignment alignment, int clause)
    {
        var group = alignment.Sentence.Groups.First(group => clause >= group.First && clause <= group.Last);
        var matches = alignment.Groups(group);
        var clauses = alignment.Clauses(clause);
        return alignment.Quotes.SelectMany(quote => Deeds.In(quote.Claim).Where(deed =>
            clauses.Any(match => match.Quote == quote && match.Clause == deed.Clause)
            || matches.Any(match => match.Quote == quote && (deed.Clause >= match.Group.First && deed.Clause <= match.Group.Last || match.Group.Leads.Contains(deed.Clause)))));
    }

    /// <summary>One whom no quotation has in the role, where a quotation fills it otherwise or has that one on the other side.</summary>
    private static Actor? Other(IReadOnlyList<Actor> said, (List<Deed> Anywhere, List<Deed> Spoken) quoted, Func<Deed, IReadOnlyList<Actor>> role, Func<Deed, IReadOnlyList<Actor>> opposite)
    {
        foreach (var actor in said)
        {
            if (quoted.Spoken.Exists(deed => role(deed).Any(actor.Is)) || quoted.Anywhere.Exists(deed => role(deed).Any(actor.Is)) && !quoted.Spoken.TrueForAll(deed => role(deed).Count > 0))
                continue;
            if (quoted.Anywhere.Exists(deed => opposite(deed).Any(actor.Is)) || quoted.Spoken.Count > 0 && quoted.Spoken.TrueForAll(deed => role(deed).Count > 0))
                return actor;
        }

        return null;
    }

    /// <summary>由甲选派, whatever the verb is: where the quotation says 由 before the same verb, the same one stands behind it.</summary>
    private static IEnumerable<CheckFinding> Agents(Alignment alignment)
    {
        foreach (var (actor, verb) in Agents(alignment.Sentence))
        {
            var quoted = alignment.Quotes.SelectMany(quote => Agents(quote.Claim)).Where(agent => agent.Verb == verb).ToList();
            if (quoted.Count > 0 && !quoted.Exists(agent => actor.Is(agent.Actor)) && !alignment.Quotes.SelectMany(quote => Deeds.In(quote.Claim)).Any(deed => deed.Verb == verb && deed.Doers.Any(actor.Is)))
                yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中“{verb}”的不是“{actor.Name}”");
        }
    }

    private static IEnumerable<(Actor Actor, string Verb)> Agents(ClaimText text)
    {
        foreach (var clause in text.Clauses)
        {
            if (text.Text.IndexOf('由', clause.Start, clause.End - clause.Start) < 0)
                continue;
            foreach (var actor in Deeds.ActorsIn(text.Text, clause.Start, clause.End))
            {
                var end = actor.Start + actor.Length;
                if (end + 2 <= clause.End && text.Text.LastIndexOf('由', actor.Start, Math.Min(4, actor.Start - clause.Start + 1)) >= 0)
                    yield return (actor, text.Text.Substring(end, 2));
            }
        }
    }
}
