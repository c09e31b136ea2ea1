using ReformBot.Answering;
using ReformBot.Answering.Citations;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>The list of sources under an answer: who says it, when, where, and the very words.</summary>
internal static class SourcesView
{
    private const int Indent = 4;

    public static void Write(Screen screen, Reply reply)
    {
        screen.Line(screen.Paint(Heading(screen, reply), Ink.Strong));
        foreach (var citation in reply.Citations)
        {
            WriteNames(screen, citation);
            Paragraphs.Write(screen, citation.Quote, Indent, citation.Marks);
        }
    }

    /// <summary>One line a source: enough to see what an answer rests on, the rest on demand.</summary>
    public static void WriteShort(Screen screen, Reply reply)
    {
        foreach (var citation in reply.Citations)
            Paragraphs.Write(screen, $"〔{citation.Number}〕{string.Join(" · ", Names(citation))}", ink: Ink.Faint);
    }

    /// <summary>Without a claim the passages are only the nearest that there are, and must not look like proof.</summary>
    private static string Heading(Screen screen, Reply reply) => reply.Kind switch
    {
        ReplyKind.Answered or ReplyKind.Partial => screen.Say("来源", "Sources (来源)"),
        _ => screen.Say("最接近的原文（不构成回答）", "Nearest passages, no answer (最接近的原文)"),
    };

    private static void WriteNames(Screen screen, Citation citation)
    {
        Paragraphs.Write(screen, $"〔{citation.Number}〕{SafeText.OfLine(citation.Title)}", ink: Ink.Strong);
        Paragraphs.Write(screen, string.Join(" · ", Names(citation).Skip(1).Append(citation.Document).Select(SafeText.OfLine)), Indent, ink: Ink.Faint);
    }

    private static IEnumerable<string> Names(Citation citation)
    {
        yield return citation.Title;
        if (citation.Issuer is { } issuer)
            yield return issuer;
        if (citation.Date is { } date)
            yield return $"{date.Year}年{date.Month}月{date.Day}日";
        if (citation.Locator.Length > 0)
            yield return citation.Locator;
    }
}
