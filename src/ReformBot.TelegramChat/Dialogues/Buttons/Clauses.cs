using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>Opens clauses, turns their pages, sends their documents. The data of a button say all, so that it works however old the message is.</summary>
internal sealed class Clauses(DialogueContext context)
{
    private const int LongestCaption = 300;

    /// <summary>User name of the bot, once it is known.</summary>
    public string? Bot { get; set; }

    public async Task<Turnout> OpenAsync(ChatEvent pressed, ButtonData data, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        return await DeepLink.FindAsync(desk.Library, data.Part(0), data.Part(1), cancellationToken) is var (document, at)
            ? Show(pressed, await PageAsync(desk, document, at, 0, cancellationToken))
            : Say.Toast(Phrases.Chinese.Plain(Phrase.ClauseGone));
    }

    /// <summary>What a link names.</summary>
    public async Task<Turnout> OpenAsync(ChatEvent happened, string start, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        return await DeepLink.OpenAsync(desk.Library, start, cancellationToken) is var (document, at)
            ? Show(happened, await PageAsync(desk, document, at, 0, cancellationToken))
            : Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.LinkUnknown));
    }

    public async Task<Turnout> TurnAsync(ChatEvent pressed, ButtonData data, CancellationToken cancellationToken) =>
        await PageAsync(data, cancellationToken) is { } page
            ? Say.InPlace(pressed, page.Html(Bot), page.Buttons(context.Options.SendsDocuments))
            : Say.Toast(Phrases.Chinese.Plain(Phrase.ClauseGone));

    public async Task<Turnout> FoldAsync(ChatEvent pressed, ButtonData data, CancellationToken cancellationToken) =>
        await PageAsync(data, cancellationToken) is { } page
            ? Say.InPlace(pressed, page.FoldedHtml, page.FoldedButtons)
            : Say.Toast(Phrases.Chinese.Plain(Phrase.ClauseGone));

    public async Task<Turnout> SendAsync(ButtonData data, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        if (!context.Options.SendsDocuments || (await desk.Library.CardsAsync([data.Part(0)], cancellationToken)).GetValueOrDefault(data.Part(0)) is not { } card)
            return Say.Toast(Phrases.Chinese.Plain(Phrase.ClauseGone));
        var caption = TelegramText.Escape(Surrogates.Shorten(SourceBlock.Title(card.Title), LongestCaption));
        return new Turnout { Messages = [new OutgoingMessage { Kind = OutgoingKind.Document, DocumentId = card.Id, Html = caption }] };
    }

    private Turnout Show(ChatEvent happened, ClausePage page) => Say.Html(happened, page.Html(Bot), page.Buttons(context.Options.SendsDocuments));

    private async Task<ClausePage?> PageAsync(ButtonData data, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        return await desk.Library.FindAsync(data.Part(0), version: null, cancellationToken) is { Card.Status: DocumentStatus.Current } document
            && data.Number(1) is >= 0 and var at && at < document.Passages.Length
            ? await PageAsync(desk, document, at, Math.Max(0, data.Number(2)), cancellationToken)
            : null;
    }

    private async Task<ClausePage> PageAsync(ChatDesk desk, StoredDocument document, int at, int part, CancellationToken cancellationToken)
    {
        var found = await desk.Tools.OpenAsync(document.Card.Id, document.Passages[at].Id, around: 0, context.Today, cancellationToken);
        return new ClausePage(document, at, part, found.IsEmpty ? ValidityStatus.Unknown : found[0].Validity);
    }
}
