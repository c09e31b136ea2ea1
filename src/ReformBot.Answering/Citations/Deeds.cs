namespace ReformBot.Answering.Citations;

/// <summary>Who does what to whom, by the marks of Chinese: 由 before the doer, 向 对 给 为 before the receiver, else the first one named does it.</summary>
internal static class Deeds
{
    /// <summary>给予企业: a receiver follows its verb this closely.</summary>
    private const int Behind = 3;

    private static readonly WordTable<string> Actors = new(Wordings.Rows("roles.tsv")
        .SelectMany(row => row[1].Split("; ", StringSplitOptions.RemoveEmptyEntries).Append(row[0]).Select(form => KeyValuePair.Create(Wordings.Of(form), Wordings.Of(row[0])))));

    private static readonly WordTable<bool> Verbs = new(Wordings.Rows("verbs.tsv").Select(row => KeyValuePair.Create(row[0], row[1].Length > 0)));

    public static List<Deed> In(ClaimText text)
    {
        var deeds = new List<Deed>();
        for (var i = 0; i < text.Clauses.Count; i++)
        {
            var clause = text.Clauses[i];
            List<(int Start, int Length, string Value)>? actors = null;
            foreach (var (start, length, isReceiving) in Verbs.In(text.Text, clause.Start, clause.End))
            {
                actors ??= [.. Chains(Actors.In(text.Text, clause.Start, clause.End))];
                if (actors.Count > 0)
                    deeds.Add(Read(text.Text, i, actors, (start, length, isReceiving)));
            }
        }

        return deeds;
    }

    /// <summary>企业职工 is about the 职工.</summary>
    private static IEnumerable<(int Start, int Length, string Value)> Chains(IEnumerable<(int Start, int Length, string Value)> actors)
    {
        (int Start, int Length, string Value)? open = null;
        foreach (var actor in actors)
        {
            if (open is { } before && before.Start + before.Length == actor.Start)
            {
                open = (before.Start, before.Length + actor.Length, actor.Value);
                continue;
            }

            if (open is { } done)
                yield return done;
            open = actor;
        }

        if (open is { } last)
            yield return last;
    }

    private static Deed Read(string text, int clause, List<(int Start, int Length, string Value)> actors, (int Start, int Length, bool IsReceiving) verb)
    {
        var (doers, receivers, unmarked) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (start, length, actor) in actors)
        {
            var mark = start > 0 ? text[start - 1] : '\0';
            if (start >= verb.Start + verb.Length)
            {
                if (start - verb.Start - verb.Length < Behind && !verb.IsReceiving && start + length <= text.Length)
                    receivers.Add(actor);
            }
            else if (mark is '由' or '经')
                doers.Add(actor);
            else if (mark is '向' or '给' or '对' or '为')
                receivers.Add(actor);
            else if (mark is '从')
                (verb.IsReceiving ? doers : receivers).Add(actor);
            else
                unmarked.Add(actor);
        }

        if (doers.Count == 0 && unmarked.Count > 0)
            (verb.IsReceiving ? receivers : doers).Add(unmarked[0]);
        return new Deed(text.Substring(verb.Start, verb.Length), verb.IsReceiving, doers, receivers, clause);
    }
}
