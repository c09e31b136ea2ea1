using System.Collections.Immutable;
using ReformBot.Answering.Citations;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Rendering;

/// <summary>A source as a folded quotation: who says it, when, where, and the very words with the deciding ones in bold.</summary>
internal static class SourceBlock
{
    /// <summary>Below an answer; /sources and the clause itself show more.</summary>
    public const int ShortQuote = 500;

    /// <summary>Below an answer with many sources, so that they need no third message.</summary>
    public const int ShortestQuote = 200;

    public const int LongQuote = 2_500;
    private const int LongestTitle = 150;
    private const int LongestName = 80;

    /// <summary>More bold words than this no longer stand out, and the server counts them.</summary>
    private const int MostMarks = 20;

    /// <param name="longest">UTF-16 units of the quotation.</param>
    /// <param name="validity">Said where the document does not hold; an answer says it itself.</param>
    public static Block Of(Citation citation, int longest, ValidityStatus validity = ValidityStatus.Unknown)
    {
        var head = $"〔{citation.Number}〕{Title(citation.Title)}{ReplyWords.Of(validity)}";
        var names = string.Join(" · ", Names(citation.Issuer, citation.Date, citation.Locator));
        var (quote, marks) = Legible.Of(citation.Quote, citation.Marks, dense: true);
        (quote, marks) = QuoteCutter.Cut(quote, Ordered(marks), longest);
        var above = names.Length > 0 ? $"{head}\n{names}\n" : $"{head}\n";
        return new Block(above + quote)
        {
            Bold = [new TextSpan(0, head.Length), .. marks.Select(mark => mark with { Start = mark.Start + above.Length })],
            IsQuoted = true,
        };
    }

    /// <summary>In title marks, unless it has some of its own.</summary>
    public static string Title(string title)
    {
        var line = Surrogates.Shorten(Legible.Line(title), LongestTitle);
        return line.Contains('《', StringComparison.Ordinal) ? line : $"《{line}》";
    }

    public static IEnumerable<string> Names(string? issuer, DateOnly? date, string locator)
    {
        if (issuer is not null)
            yield return Surrogates.Shorten(Legible.Line(issuer), LongestName);
        if (date is { } day)
            yield return ReplyWords.Of(day);
        if (locator.Length > 0)
            yield return Surrogates.Shorten(Legible.Line(locator), LongestName);
    }

    private static ImmutableArray<TextSpan> Ordered(IEnumerable<TextSpan> marks)
    {
        var ordered = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).Take(MostMarks))
        {
            if (ordered.Count == 0 || mark.Start >= ordered[^1].End)
                ordered.Add(mark);
        }

        return ordered.ToImmutable();
    }
}
