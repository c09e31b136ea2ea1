using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Citations;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Asking;

/// <summary>A reply in the form that other programs read.</summary>
internal static class ReplyContract
{
    public static ReplyLine Line(AnsweredQuestion answered, JsonElement? id = null) => new(
        id,
        KindName(answered.Reply.Kind),
        answered.Reply.Text,
        answered.Reply.Counted,
        [.. answered.Reply.Citations.Select(Line)],
        Math.Round(answered.ElapsedMilliseconds, 3),
        answered.Reply.Author == ReplyAuthor.Model ? "model" : "documents",
        answered.Reply.Fallback,
        Use(answered),
        answered.Reply.Explanation is { } explanation ? ExplanationLine.Of(explanation) : null);

    public static string Write(ReplyLine line) => JsonSerializer.Serialize(line, ContractJson.Relaxed.ReplyLine);

    public static string KindName(ReplyKind kind) => kind switch
    {
        ReplyKind.Answered => "answered",
        ReplyKind.Partial => "partial",
        ReplyKind.Clarify => "clarify",
        ReplyKind.NoEvidence => "no_evidence",
        _ => "declined",
    };

    private static UseLine? Use(AnsweredQuestion answered) => answered.Reply.Use is { } use
        ? new(use.Model ?? answered.Model, use.Calls, use.InputTokens, use.OutputTokens, answered.Cost, Math.Round(use.Milliseconds, 3))
        : null;

    private static CitationLine Line(Citation citation) => new(
        citation.Number,
        citation.Document,
        citation.Title,
        citation.Issuer,
        citation.Date is { } date ? IsoDate.Write(date) : null,
        citation.Locator,
        citation.Quote,
        citation.Span.Start,
        citation.Span.End);
}
