using System.Text;
using ReformBot.Answering;
using ReformBot.Answering.Citations;

namespace ReformBot.Serving.Contract;

/// <summary>A reply as plain text, for places that show nothing else.</summary>
internal static class ReplyText
{
    private const string Sources = "\n\n来源\n";
    private const string Nearest = "\n\n最接近的原文（不构成回答）\n";

    /// <summary>The answer with the choices of a question back, a line each.</summary>
    public static string Answer(Reply reply) => string.Concat([reply.Text, .. reply.Choices.Select(choice => "\n· " + choice)]);

    /// <summary>What stands below an answer: who says it, when, where, and the very words. Empty without citations.</summary>
    public static string SourceList(Reply reply)
    {
        if (reply.Citations.IsEmpty)
            return "";
        // Without a claim the passages are only the nearest that there are, and must not look like proof.
        var text = new StringBuilder(reply.Kind is ReplyKind.Answered or ReplyKind.Partial ? Sources : Nearest);
        foreach (var citation in reply.Citations)
            text.Append($"〔{citation.Number}〕{citation.Title}\n    {string.Join(" · ", Names(citation))}\n    {citation.Quote.ReplaceLineEndings(" ")}\n");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>An answer that comes back as a turn of the conversation, as it was before sources were put below it.</summary>
    public static string WithoutSourceList(string text)
    {
        foreach (var heading in new[] { Sources, Nearest })
        {
            if (text.LastIndexOf(heading + "〔", StringComparison.Ordinal) is var at and >= 0)
                return text[..at];
        }

        return text;
    }

    private static IEnumerable<string> Names(Citation citation)
    {
        if (citation.Issuer is { } issuer)
            yield return issuer;
        if (citation.Date is { } date)
            yield return $"{date.Year}年{date.Month}月{date.Day}日";
        if (citation.Locator.Length > 0)
            yield return citation.Locator;
        yield return citation.Document;
    }
}
