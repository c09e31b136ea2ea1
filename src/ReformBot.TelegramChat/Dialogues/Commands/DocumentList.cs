using ReformBot.Corpus.Library;
using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Commands;

/// <summary>/documents: what the library holds, by place, ten at a time; a number opens the document at its first clause.</summary>
internal sealed class DocumentList(DialogueContext context, Asker asker)
{
    private const int PageLength = 10;
    private const int LongestName = 40;

    /// <summary>Stands for a list of all documents, which needs no note.</summary>
    private const string All = "-";

    public async Task<Turnout> ObeyAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var place = Surrogates.Shorten(Legible.Line(happened.Text), LongestName);
        var key = place.Length == 0 ? All : NoteNames.KeyOf(happened);
        var cards = await CardsAsync(place, cancellationToken);
        if (cards.Count == 0)
            return Say.Html(happened, Phrases.Of(happened.Language).Html(place.Length == 0 ? Phrase.DocumentsNone : Phrase.DocumentsNoneAt, place));
        var turnout = Say.Html(happened, Html(happened, cards, place, 0), Buttons(cards, key, 0));
        return key == All ? turnout : turnout.With(asker.Keep(happened, key, new Shown { Question = place }));
    }

    public async Task<Turnout> TurnAsync(ChatEvent pressed, ButtonData data, CancellationToken cancellationToken)
    {
        var key = data.Part(0);
        var place = key == All ? "" : (await asker.ShownAsync(pressed, key, cancellationToken))?.Question;
        if (place is null || data.Number(1) is < 0 and var page)
            return Say.Toast(Phrases.Chinese.Plain(Phrase.ToastOld));
        var cards = await CardsAsync(place, cancellationToken);
        page = Math.Min(data.Number(1), Pages(cards) - 1);
        return cards.Count == 0
            ? Say.Toast(Phrases.Chinese.Plain(Phrase.DocumentsNone))
            : Say.InPlace(pressed, Html(pressed, cards, place, page), Buttons(cards, key, page));
    }

    /// <summary>By place, then latest first.</summary>
    private async ValueTask<IReadOnlyList<DocumentCard>> CardsAsync(string place, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        return [.. (await desk.Tools.ListAsync(place.Length == 0 ? null : place, kind: null, since: null, cancellationToken))
            .OrderBy(card => PlaceOf(card) is null)
            .ThenBy(card => PlaceOf(card), StringComparer.Ordinal)
            .ThenByDescending(card => card.Metadata.Dates.Shown?.Value)
            .ThenBy(card => card.Name, StringComparer.Ordinal)];
    }

    private static string? PlaceOf(DocumentCard card) => (card.Metadata.Place ?? card.Metadata.IssuerPlace)?.Value.Path.Replace("/", "", StringComparison.Ordinal);

    private static int Pages(IReadOnlyList<DocumentCard> cards) => (cards.Count + PageLength - 1) / PageLength;

    private static string Html(ChatEvent happened, IReadOnlyList<DocumentCard> cards, string place, int page)
    {
        var words = Phrases.Of(happened.Language);
        var lines = new List<string> { words.Html(place.Length == 0 ? Phrase.DocumentsHead : Phrase.DocumentsAt, cards.Count, place) };
        var above = "";
        foreach (var (card, i) in Page(cards, page))
        {
            if (PlaceOf(card) is var at && (at ?? words.Plain(Phrase.DocumentsElsewhere)) is var named && named != above)
                lines.Add($"\n<b>{TelegramText.Escape(above = named)}</b>");
            var date = card.Metadata.Dates.Shown is { } shown ? $"（{ReplyWords.Of(shown.Value)}）" : "";
            lines.Add($"{i}. {TelegramText.Escape(SourceBlock.Title(card.Title))}{date}");
        }

        if (Pages(cards) > 1)
            lines.Add("\n" + words.Html(Phrase.DocumentsPage, page + 1, Pages(cards)));
        return string.Join('\n', lines);
    }

    private static InlineKeyboard? Buttons(IReadOnlyList<DocumentCard> cards, string key, int page) => new Keyboard()
        .Row(Page(cards, page).Select(entry => ($"{entry.Number}", ButtonData.Write(ButtonVerb.Open, entry.Card.Id))))
        .Row(
            ("◀", page > 0 ? ButtonData.Write(ButtonVerb.Documents, key, page - 1) : null),
            ("▶", page + 1 < Pages(cards) ? ButtonData.Write(ButtonVerb.Documents, key, page + 1) : null)).Made;

    private static IEnumerable<(DocumentCard Card, int Number)> Page(IReadOnlyList<DocumentCard> cards, int page) =>
        cards.Select((card, i) => (card, i + 1)).Skip(page * PageLength).Take(PageLength);
}
