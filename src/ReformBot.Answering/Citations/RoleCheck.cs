namespace ReformBot.Answering.Citations;

/// <summary>Who pays and who receives: the doer of a verb in the sentence is its doer in the quotation, the receiver its receiver.</summary>
internal static class RoleCheck
{
    private static readonly string[] Giving = ["给予", "补贴", "奖励", "资助", "返还"];

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var said = Deeds.In(alignment.Sentence);
        if (said.Count == 0)
            yield break;
        var quoted = alignment.Quotes.SelectMany(quote => Deeds.In(quote.Claim)).ToList();
        foreach (var deed in said)
        {
            var same = quoted.Where(other => other.Verb == deed.Verb || Giving.Contains(deed.Verb) && Giving.Contains(other.Verb)).ToList();
            if (Other(deed.Doers, same, other => other.Doers, other => other.Receivers) is { } doer)
                yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中“{deed.Verb}”的不是“{doer}”");
            if (Other(deed.Receivers, same, other => other.Receivers, other => other.Doers) is { } receiver)
                yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中“{deed.Verb}”的对象不是“{receiver}”");
        }

        foreach (var deed in said.Where(deed => deed.IsReceiving))
        {
            var givers = quoted.Where(other => Giving.Contains(other.Verb)).ToList();
            foreach (var receiver in deed.Receivers)
            {
                if (givers.Exists(other => other.Doers.Contains(receiver)) && !quoted.Exists(other => other.Receivers.Contains(receiver)))
                    yield return new CheckFinding(CheckFailure.RolesChanged, $"原文中“{receiver}”是给付一方，不是领取一方");
            }
        }
    }

    /// <summary>One whom no quotation has in the role, where a quotation fills it otherwise or has that one on the other side.</summary>
    private static string? Other(IReadOnlyList<string> said, List<Deed> quoted, Func<Deed, IReadOnlyList<string>> role, Func<Deed, IReadOnlyList<string>> opposite)
    {
        foreach (var actor in said)
        {
            if (quoted.Exists(deed => role(deed).Contains(actor)))
                continue;
            if (quoted.Exists(deed => opposite(deed).Contains(actor)) || quoted.Count > 0 && quoted.TrueForAll(deed => role(deed).Count > 0))
                return actor;
        }

        return null;
    }
}
