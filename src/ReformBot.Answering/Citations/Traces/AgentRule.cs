namespace ReformBot.Answering.Citations.Traces;

/// <summary>由甲承办 is not 由乙承办, whoever they are: where the quotation names one before the same verb, the sentence names the same.</summary>
internal static class AgentRule
{
    public static IEnumerable<CheckFinding> Find(Derivation derivation, Alignment alignment)
    {
        var quoted = alignment.Quotes.SelectMany(quote => Agents(quote.Claim)).ToList();
        foreach (var (agent, verb) in Agents(derivation.Sentence.Claim))
        {
            var same = quoted.Where(other => other.Verb == verb).ToList();
            if (same.Count > 0 && !same.Exists(other => AreOne(agent, other.Agent)) && !alignment.Quotes.Any(quote => quote.Claim.Clauses.Any(clause => Does(clause.In(quote.Claim.Text), agent, verb))))
                yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中由“{same[0].Agent}”{verb}，不是“{agent}”");
        }
    }

    /// <summary>One told less exactly: 市财政 for 市财政局.</summary>
    private static bool AreOne(string one, string other) => one.All(other.Contains) || other.All(one.Contains);

    /// <summary>经办银行在限额内: without where, how and after what.</summary>
    private static string Bare(string agent)
    {
        var end = agent.AsSpan(1).IndexOfAny("在按根依于从向对给");
        return end < 1 ? agent : agent[..(end + 1)];
    }

    /// <summary>市科技局牵头: without 由.</summary>
    private static bool Does(string clause, string agent, string verb)
    {
        var at = clause.IndexOf(agent, StringComparison.Ordinal);
        return at >= 0 && clause.IndexOf(verb, at, StringComparison.Ordinal) is var found && found >= 0 && found - at - agent.Length <= 4;
    }

    private static List<(string Agent, string Verb)> Agents(ClaimText text)
    {
        var agents = new List<(string, string)>();
        for (var at = text.Text.IndexOf('由'); at >= 0; at = text.Text.IndexOf('由', at + 1))
        {
            var clause = text.Clauses[text.ClauseAt(at)];
            for (var i = at + 3; i + 1 < clause.End && i - at < 20; i++)
            {
                if (Segments.VerbAt(text.Text, i, clause.End) is not (> 1 and var length))
                    continue;
                agents.Add((Bare(text.Text[(at + 1)..i]), text.Text.Substring(i, length)));
                break;
            }
        }

        return agents;
    }
}
