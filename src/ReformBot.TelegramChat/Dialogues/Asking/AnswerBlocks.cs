using System.Collections.Immutable;
using ReformBot.Answering;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>A reply as the blocks of its messages: lines before it, the answer, who worded it, its sources.</summary>
internal static class AnswerBlocks
{
    private const int Many = 5;

    /// <param name="before">Lines that say what was asked or assumed.</param>
    /// <param name="hasModel">Only then does it matter who worded it.</param>
    public static IEnumerable<Block> Of(Reply reply, IEnumerable<Block> before, bool hasModel)
    {
        var above = before.ToImmutableArray();
        foreach (var block in above)
            yield return block;
        var answer = Legible.Of(reply.Text);
        if (string.IsNullOrWhiteSpace(answer))
            answer = Phrases.Chinese.Plain(Phrase.Hotlines);
        foreach (var (block, i) in AnswerCutter.Cut(answer, TelegramLimits.MessageLength).Select((block, i) => (block, i)))
            yield return i == 0 && !above.IsEmpty ? block with { Joint = "\n\n" } : block;
        if (hasModel && Author(reply) is { } author)
            yield return new Block(author) { IsItalic = true };
        foreach (var source in Sources(reply))
            yield return source;
    }

    /// <summary>The sources; without a claim they must not look like proof.</summary>
    public static IEnumerable<Block> Sources(Reply reply)
    {
        if (reply.Citations.IsEmpty)
            yield break;
        if (reply.Kind is not (ReplyKind.Answered or ReplyKind.Partial))
            yield return Heading(Phrase.Nearest);
        foreach (var citation in reply.Citations)
            yield return SourceBlock.Of(citation, reply.Citations.Length > Many ? SourceBlock.ShortestQuote : SourceBlock.ShortQuote);
    }

    /// <summary>A phrase that is bold as a whole.</summary>
    public static Block Heading(Phrase phrase) => Block.Heading(Phrases.Chinese.Plain(phrase).Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal));

    private static string? Author(Reply reply) => reply switch
    {
        { Author: ReplyAuthor.Model } => Phrases.Chinese.Plain(Phrase.ByModel),
        { Fallback: { Length: > 0 } why } => Phrases.Chinese.Plain(Phrase.Fallback, Surrogates.Shorten(Legible.Line(why), 200)),
        _ => null,
    };
}
