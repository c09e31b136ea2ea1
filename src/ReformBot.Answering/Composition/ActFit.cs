using System.Collections.Immutable;
using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>
/// Whether what a sentence counts was done as the question says: how many were 开除 is not how many were 发展. Only a sentence that tells
/// another deed, with nothing before it that tells the one that was asked for, is another matter.
/// </summary>
internal sealed class ActFit
{
    private static readonly string[] Adverbs = ["一共", "总共", "大概", "大约", "共", "约"];

    private static readonly string[] Times = ["什么时候", "何时", "哪年", "哪一年", "哪天", "哪一天", "几月", "几号", "几时"];

    private static readonly char[] Seams = [',', ';', ':', '.', '!', '?'];

    private readonly ImmutableArray<string> kinds = [];

    public ActFit(Question question)
    {
        foreach (var (start, length, act) in ActTable.In(question.Text))
        {
            if (act.IsGeneral || !IsAsked(question, start, length))
                continue;
            (Verb, kinds) = (question.Text.Substring(start, length), act.Kinds);
            return;
        }
    }

    /// <summary>The verb of how many, of when, or behind 被; empty where the question has none that tells much.</summary>
    public string Verb { get; } = "";

    /// <param name="sentence">Folded, like what stands before it.</param>
    /// <param name="before">Headings and the passage up to it.</param>
    public bool TellsAnother(string sentence, string before) => Verb.Length > 0 && !Tells(before) && !Tells(sentence) && ActTable.In(sentence).Any();

    private static bool IsAsked(Question question, int start, int length) =>
        start > 0 && question.Text[start - 1] == '被'
        || question.Wanted == Wanted.Number && AsksHowMany(question.Text, start, length)
        || question.Wanted == Wanted.Date && AsksWhen(question.Text, start, length);

    private bool Tells(string text) => ActTable.In(text).Any(found => found.Act.Kinds.Any(kinds.Contains));

    /// <summary>The verb right behind the time that is asked for (什么时候撤销了), or at the end (是哪年撤销的).</summary>
    private static bool AsksWhen(string text, int start, int length) =>
        Array.Exists(Times, time => text.AsSpan(0, start).EndsWith(time))
        || text.AsSpan(start + length).TrimEnd('?') is "" or "的" or "了" && Array.Exists(Times, time => text.Contains(time, StringComparison.Ordinal));

    /// <summary>The verb before 多少 or 几 (开除了多少) or before the noun that is counted (开除的会员有多少).</summary>
    private static bool AsksHowMany(string text, int start, int length)
    {
        var behind = text.AsSpan(start + length);
        if (behind is ['的', ..])
            return behind.IndexOfAny(Seams) is var seam && IndexOfAsking(seam < 0 ? behind : behind[..seam]) > 0;
        if (behind is ['了' or '过' or '出' or '到', ..])
            behind = behind[1..];
        foreach (var adverb in Adverbs)
        {
            if (behind.StartsWith(adverb))
                behind = behind[adverb.Length..];
        }

        return IndexOfAsking(behind) == 0;
    }

    private static int IndexOfAsking(ReadOnlySpan<char> text)
    {
        var many = text.IndexOf("多少");
        return many >= 0 ? many : text.IndexOf('几');
    }
}
