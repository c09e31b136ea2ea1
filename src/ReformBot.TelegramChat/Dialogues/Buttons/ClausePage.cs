using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>A clause in full with the beginnings of its neighbours; ◀ ▶ go on to them. A clause longer than a message has several pages.</summary>
/// <param name="At">Index of the passage.</param>
/// <param name="Part">Page of the clause, from 0.</param>
internal sealed record ClausePage(StoredDocument Document, int At, int Part, ValidityStatus Validity)
{
    /// <summary>UTF-16 units of a page: with its heads it stays well within a message.</summary>
    private const int LongestPart = 3_000;

    private const int LongestNeighbour = 60;

    private readonly ImmutableArray<string> parts = Cut(Document.Passages[At]);

    private Passage Passage => Document.Passages[At];

    private int Page => Math.Clamp(Part, 0, parts.Length - 1);

    /// <param name="bot">User name of the bot, for a link that opens the clause; null when it is not known.</param>
    public string Html(string? bot) => string.Join('\n', Packer.Pack(Blocks(bot)));

    private string Title => SourceBlock.Title(Document.Card.Title) + ReplyWords.Of(Validity);

    public InlineKeyboard? Buttons(bool sendsDocuments)
    {
        var words = Phrases.Chinese;
        var id = Document.Card.Id;
        var buttons = new Keyboard().Row(
            ("◀", Before is var (at, part) ? ButtonData.Write(ButtonVerb.Turn, id, at, part) : null),
            (words.Plain(Phrase.ButtonFold), ButtonData.Write(ButtonVerb.Fold, id, At, Page)),
            ("▶", After is var (next, first) ? ButtonData.Write(ButtonVerb.Turn, id, next, first) : null));
        return sendsDocuments ? buttons.Row((words.Plain(Phrase.ButtonFile), ButtonData.Write(ButtonVerb.File, id))).Made : buttons.Made;
    }

    public InlineKeyboard? FoldedButtons => new Keyboard()
        .Row((Phrases.Chinese.Plain(Phrase.ButtonUnfold), ButtonData.Write(ButtonVerb.Turn, Document.Card.Id, At, Page))).Made;

    public string FoldedHtml => Phrases.Chinese.Html(Phrase.Folded, string.Join(' ', new[] { Title }.Concat(SourceBlock.Names(null, null, Passage.Locator))));

    /// <summary>The page of a passage that <see cref="Before"/> goes to is its last.</summary>
    private (int At, int Part)? Before => Page > 0 ? (At, Page - 1) : At > 0 ? (At - 1, Cut(Document.Passages[At - 1]).Length - 1) : null;

    private (int At, int Part)? After => Page + 1 < parts.Length ? (At, Page + 1) : At + 1 < Document.Passages.Length ? (At + 1, 0) : null;

    private IEnumerable<Block> Blocks(string? bot)
    {
        var metadata = Document.Card.Metadata;
        var issuer = metadata.Issuers.IsEmpty ? null : string.Join('、', metadata.Issuers.Select(fact => fact.Value));
        yield return new Block(Title) { Bold = [new TextSpan(0, Title.Length)] };
        var names = string.Join(" · ", SourceBlock.Names(issuer, metadata.Dates.Shown?.Value, Passage.Locator));
        yield return new Block(names);
        foreach (var heading in Passage.Headings.TakeLast(3))
            yield return new Block(Surrogates.Shorten(Legible.Line(heading), 100)) { IsItalic = true };
        if (At > 0)
            yield return Neighbour(Phrase.ClauseBefore, At - 1) with { Joint = "\n\n" };
        yield return new Block(parts[Page]) { Joint = "\n\n" };
        if (parts.Length > 1)
            yield return new Block(Phrases.Chinese.Plain(Phrase.ClausePart, Page + 1, parts.Length));
        if (At + 1 < Document.Passages.Length)
            yield return Neighbour(Phrase.ClauseAfter, At + 1) with { Joint = "\n\n" };
        if (bot is not null && DeepLink.To(bot, Document.Card.Id, Passage.Id) is { } link)
            yield return new Block(Phrases.Chinese.Plain(Phrase.ClauseLink, link)) { Joint = "\n\n" };
    }

    private Block Neighbour(Phrase phrase, int at) =>
        new(Phrases.Chinese.Plain(phrase, Surrogates.Shorten(Legible.Line(Document.Passages[at].Text), LongestNeighbour))) { IsItalic = true };

    private static ImmutableArray<string> Cut(Passage passage)
    {
        var pages = new List<string> { "" };
        foreach (var block in AnswerCutter.Cut(Legible.Of(passage.Text, [], dense: true).Text.Trim(), LongestPart))
        {
            if (pages[^1].Length > 0 && pages[^1].Length + block.Joint.Length + block.Text.Length > LongestPart)
                pages.Add("");
            pages[^1] += (pages[^1].Length > 0 ? block.Joint : "") + block.Text;
        }

        return [.. pages.Select(page => page.Length > 0 ? page : "…")];
    }
}
