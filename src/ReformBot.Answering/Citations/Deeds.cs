namespace ReformBot.Answering.Citations;

/// <summary>Who does what to whom, by the marks of Chinese: 由 before the doer, 向 对 给 为 before the receiver, else the first one named does it.</summary>
internal static class Deeds
{
    /// <summary>给予企业: a receiver follows its verb this closely.</summary>
    private const int Behind = 3;

    /// <summary>学员, 农户, 残疾人: with one of these somebody is named.</summary>
    private const string Persons = "员人者生户师徒家";

    private static readonly WordTable<string> Actors = new(Wordings.Rows("roles.tsv")
        .SelectMany(row => row[1].Split("; ", StringSplitOptions.RemoveEmptyEntries).Append(row[0]).Select(form => KeyValuePair.Create(Wordings.Of(form), Wordings.Of(row[0])))));

    private static readonly HashSet<string> Kinds = [.. Wordings.Rows("roles.tsv").Select(row => Wordings.Of(row[0]))];

    private static readonly WordTable<string> Verbs = new(Wordings.Rows("verbs.tsv").Select(row => KeyValuePair.Create(Wordings.Of(row[0]), row[1])));

    /// <summary>Of the table; the others are told by their last character.</summary>
    public static bool IsKnown(Actor actor) => Kinds.Contains(actor.Kind);

    public static List<Deed> In(ClaimText text)
    {
        var deeds = new List<Deed>();
        foreach (var (from, to, index) in text.Clauses.SelectMany((clause, index) => Traces.TraceText.Items(text, clause, index).Select(item => (item.Start, item.End, index))))
        {
            List<Actor>? actors = null;
            foreach (var (start, length, mark) in Verbs.In(text.Text, from, to))
            {
                actors ??= ActorsIn(text.Text, from, to);
                if (mark != "-" && actors.Count > 0 && (mark != "~" || IsVerb(text.Text, start, start + length, to, actors)))
                    deeds.Add(Read(text.Text, actors, (start, length, mark), index));
            }
        }

        return deeds;
    }

    /// <summary>企业职工 is about the 职工, 单位工会 about the 工会: of actors in a row the last one.</summary>
    public static List<Actor> ActorsIn(string text, int start, int end)
    {
        var actors = new List<Actor>();
        foreach (var (at, length, kind) in Actors.In(text, start, end))
        {
            var begin = actors.Count > 0 && actors[^1].Start + actors[^1].Length == at ? actors[^1].Start : at;
            if (begin < at)
                actors.RemoveAt(actors.Count - 1);
            actors.Add(new Actor(begin, at + length - begin, text[begin..(at + length)], kind));
        }

        actors.RemoveAll(actor => actor.Start + actor.Length is var behind && behind + 2 <= end && string.CompareOrdinal(text, behind, "费用", 0, 2) == 0);
        AddOffices(text, start, end, actors);
        return actors;
    }

    /// <summary>市数据局, 市第一人民医院: names of no table, by their last character.</summary>
    private static void AddOffices(string text, int start, int end, List<Actor> actors)
    {
        for (var i = start + 2; i < end; i++)
        {
            if (text[i] is not ('局' or '厅' or '委' or '院') || actors.Exists(actor => i >= actor.Start && i < actor.Start + actor.Length) || i + 1 < end && text[i + 1] is '校' or '托' or '员' or '长')
                continue;
            var first = i;
            while (first > start && i - first < 6 && WordPairs.IsWord(text[first - 1]) && text[first - 1] is not ('由' or '向' or '给' or '对' or '为' or '从' or '和' or '与' or '及' or '到'))
                first--;
            actors.Add(new Actor(first, i + 1 - first, text[first..(i + 1)], text[first..(i + 1)]));
        }

        actors.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>培训职工 and 奖励2000元 are deeds, 培训 and 奖励 alone are things; 由工会培训 is one again.</summary>
    private static bool IsVerb(string text, int start, int at, int end, List<Actor> actors) =>
        at < end && (char.IsAsciiDigit(text[at]) || text[at] is '每' or '给' or '≤' || actors.Exists(actor => actor.Start == at || actor.Start + actor.Length == start));

    private static Deed Read(string text, List<Actor> actors, (int Start, int Length, string Mark) verb, int clause)
    {
        var isReceiving = verb.Mark == "←";
        var (doers, receivers, unmarked) = (new List<Actor>(), new List<Actor>(), new List<Actor>());
        foreach (var actor in actors)
        {
            if (actor.Start >= verb.Start + verb.Length)
            {
                if (actor.Start - verb.Start - verb.Length < Behind && !isReceiving)
                    receivers.Add(actor);
                continue;
            }

            // 建立工会的单位: it narrows the one behind it.
            if (text[actor.Start + actor.Length] == '的' && actors.Exists(other => other.Start == actor.Start + actor.Length + 1))
                continue;
            var mark = MarkOf(text, actor.Start);
            if (mark is '由' or '经')
                doers.Add(actor);
            else if (mark is '向' or '给' or '对' or '为' || verb.Mark.Length == 0 && IsEach(text, actor.Start) && IsAmountBehind(text, verb.Start + verb.Length, actors))
                receivers.Add(actor);
            else if (mark is '从')
                (isReceiving ? doers : receivers).Add(actor);
            else
                unmarked.Add(actor);
        }

        // 师傅奖励2000元: who is named before 奖励 may as well receive it.
        if (doers.Count == 0 && unmarked.Count > 0 && verb.Mark != "~")
            (isReceiving ? receivers : doers).Add(unmarked[0]);
        return new Deed(text.Substring(verb.Start, verb.Length), isReceiving, doers, receivers, clause);
    }

    /// <summary>每个试点单位: so many amounts as there are of them.</summary>
    private static bool IsEach(string text, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 8 && text[i] is not ('，' or '。' or '；' or '、' or '：'); i--)
        {
            if (text[i] == '每')
                return text[i + 1] is '个' or '家' or '所' or '名' or '位';
        }

        return false;
    }

    /// <summary>给予20万元, 给予启动费用20万元: of nobody else.</summary>
    private static bool IsAmountBehind(string text, int at, List<Actor> actors)
    {
        for (var i = at; i < text.Length && i < at + 8 && WordPairs.IsWord(text[i]) && !actors.Exists(actor => actor.Start == i) && !Persons.Contains(text[i], StringComparison.Ordinal) && !(text[i] == '工' && text[i - 1] is '技' or '民' or '女' or '员'); i++)
        {
            if (char.IsAsciiDigit(text[i]) || text[i] is '≤' or '≥')
                return true;
        }

        return false;
    }

    /// <summary>向所在单位工会: the mark stands before what narrows the actor.</summary>
    private static char MarkOf(string text, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 3 && WordPairs.IsWord(text[i]); i--)
        {
            if (text[i] == '由' && i > 0 && text[i - 1] is '理' or '自' or '事' or '缘')
                return '\0';
            if (text[i] is '由' or '经' or '向' or '给' or '对' or '为' or '从' && !(i + 1 < text.Length && text[i] == '对' && text[i + 1] == '象'))
                return text[i];
        }

        return '\0';
    }
}
