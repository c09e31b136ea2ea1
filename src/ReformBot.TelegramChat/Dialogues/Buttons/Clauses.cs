using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Events;
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
            ? Show(pressed, new ClausePage(document, at, 0))
            : Say.Toast(Phrases.Chinese.Plain(Phrase.ClauseGone));
    }

    /// <summary>What a link names.</summary>
    public async Task<Turnout> OpenAsync(ChatEvent happened, string start, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        return await DeepLink.OpenAsync(desk.Library, start, cancellationToken) is var (document, at)
            ? Show(happened, new ClausePage(document, at, 0))
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
        var caption = TelegramText.Escape(Rendering.Surrogates.Shorten(Rendering.SourceBlock.Title(card.Title), LongestCaption));
        return new Turnout { Messages = [new OutgoingMessage { Kind = OutgoingKind.Document, DocumentId = card.Id, Html = caption }] };
    }

    private Turnout Show(ChatEvent happened, ClausePage page) => Say.Html(happened, page.Html(Bot), page.Buttons(context.Options.SendsDocuments));

    private async Task<ClausePage?> PageAsync(ButtonData data, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        return await desk.Library.FindAsync(data.Part(0), version: null, cancellationToken) is { Card.Status: Corpus.Library.DocumentStatus.Current } document
            && data.Number(1) is >= 0 and var at && at < document.Passages.Length
            ? new ClausePage(document, at, Math.Max(0, data.Number(2)))
            : null;
    }
}
