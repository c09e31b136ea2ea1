using ReformBot.Answering.Conversations;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Which earlier questions a question leans on (那本科呢？, 它的办公室在哪？, 换成普洱).</summary>
public static class FollowUp
{
    /// <summary>Shorter questions without a place of their own go on with the subject; measured on follow-ups of real dialogues.</summary>
    private const int ShortQuestion = 24;

    /// <summary>Characters beside the place: 昆山的 names only the place and goes on with the subject.</summary>
    private const int LeastBesidesPlace = 5;

    private static readonly string[] Pointers = ["它", "他们", "那", "这", "该", "其", "呢", "换成", "换做", "另外", "还有", "上面", "刚才", "前面"];

    /// <summary>Earlier questions of the person that give part of the meaning, latest first; empty when the question stands alone.</summary>
    /// <param name="text">Folded.</param>
    public static IReadOnlyList<string> Before(string text, Conversation conversation)
    {
        var earlier = conversation.Turns.Where(turn => turn.FromPerson).Select(turn => turn.Text).Reverse().ToList();
        if (earlier.Count == 0 || StandsAlone(text))
            return [];
        var chain = new List<string>();
        foreach (var question in earlier)
        {
            chain.Add(question);
            if (StandsAlone(CharacterFolder.Fold(question)))
                break;
        }

        return chain;
    }

    /// <summary>
    /// Of what a question leans on, what asks for the same kind of thing, and the subject: 换成普洱，有几个？ after 有几个成员？ and 办公室在哪？ goes back to the
    /// members. All of it when none asks for the same.
    /// </summary>
    /// <param name="earlier">Of <see cref="Before"/>, in standard words.</param>
    internal static IReadOnlyList<string> OfOneKind(string text, IReadOnlyList<string> earlier)
    {
        if (KindOf(text) is not { } kind || !earlier.Any(question => KindOf(question) == kind))
            return earlier;
        return [.. earlier.Where((question, i) => i == earlier.Count - 1 || KindOf(question) == kind)];
    }

    private static Wanted? KindOf(string question) => WantedReader.Read(question) is [var rule, ..] ? rule.Wanted : null;

    private static bool StandsAlone(string text)
    {
        if (Pointers.Any(pointer => text.Contains(pointer, StringComparison.Ordinal)) && text.Length <= 2 * ShortQuestion)
            return false;
        var places = RegionCatalog.Default.FindAll(text);
        return places.Count > 0 && text.Length - places.Sum(mention => mention.Span.Length) >= LeastBesidesPlace || text.Contains('《') || text.Length > ShortQuestion;
    }
}
