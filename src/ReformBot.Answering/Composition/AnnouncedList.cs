using System.Text.RegularExpressions;
using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>
/// How well a lead-in announces the list that a question asks for: 不支付下列费用： is what 哪些费用不给付？ asks, 费用按以下标准执行： and 按规定支付下列费用： are not.
/// </summary>
internal sealed partial class AnnouncedList(Question question)
{
    /// <summary>For lists the sentence that announces one is worth more than one of its items.</summary>
    private const double LeadIn = 1.15;

    /// <summary>…and more still when what it announces has the very name that was asked (哪些费用, 下列费用).</summary>
    private const double Named = 1.6;

    private static readonly string[] Denials = ["不", "禁止", "严禁", "除外", "无权", "免除"];

    private readonly string noun = NounOf(question);

    private readonly bool isDenied = IsDenied(WithoutPolar().Replace(question.Text, ""));

    /// <param name="sentence">Folded; ends in a colon.</param>
    public double Of(string sentence) => noun.Length > 0 && IsAnnounced(sentence) && IsDenied(sentence) == isDenied ? Named : LeadIn;

    /// <summary>Behind 下列, 以下, 如下, or right before the colon (工会经费的来源：).</summary>
    private bool IsAnnounced(string sentence)
    {
        var head = sentence.TrimEnd(':', ' ');
        return head.EndsWith(noun, StringComparison.Ordinal) || Announcing().Match(head) is { Success: true } match && head.AsSpan(match.Index).Contains(noun, StringComparison.Ordinal);
    }

    private static bool IsDenied(string text) => Array.Exists(Denials, word => text.Contains(word, StringComparison.Ordinal));

    private static string NounOf(Question question)
    {
        if (question.Wanted != Wanted.Items)
            return "";
        if (Asked().Match(question.Text) is { Success: true } asked)
            return asked.Groups["noun"].Value;
        return Behind().Match(question.Text) is { Success: true } behind ? behind.Groups["noun"].Value : "";
    }

    /// <summary>哪些费用, 哪几种…的情形: the last two characters of the noun phrase.</summary>
    [GeneratedRegex("哪(?:些|几[个种类样项条方面]?)(?:[^,.?;]{0,10}的)?(?<noun>\\p{IsCJKUnifiedIdeographs}{2})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asked();

    /// <summary>来源有哪些.</summary>
    [GeneratedRegex("(?<noun>\\p{IsCJKUnifiedIdeographs}{2})(?:有|包括|是|都有)哪", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind();

    [GeneratedRegex("下列|以下|如下|包括|分为", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Announcing();

    /// <summary>能不能, 给不给 deny nothing.</summary>
    [GeneratedRegex("(\\p{IsCJKUnifiedIdeographs})不\\1", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WithoutPolar();
}
