using System.Collections.Immutable;
using System.Text;
using ReformBot.Answering;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Channels;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>A question, typed or by a button: asked with what was said before, shown while it is written, answered with sources and buttons.</summary>
internal sealed class Asker(DialogueContext context, Talk talk, Ledger ledger)
{
    /// <param name="show">As in <see cref="IDialogue.AnswerAsync"/>.</param>
    public async Task<Turnout> AskAsync(ChatEvent happened, Inquiry inquiry, Action<string> show, CancellationToken cancellationToken)
    {
        var question = inquiry.Text;
        var exchanges = await talk.ReadAsync(happened, cancellationToken);
        var request = new AskRequest(question, Talk.Before(happened, exchanges), context.Today)
        {
            User = happened.Person,
            Place = inquiry.Anywhere ? null : await PlaceAsync(happened, cancellationToken),
        };
        var assumed = AssumedPlace.Of(request);
        var begun = context.Clock.GetTimestamp();
        var reply = await ReplyAsync(request, show, cancellationToken);
        var took = context.Clock.GetElapsedTime(begun);
        ImmutableArray<Block> above = [.. inquiry.Above, .. assumed is null ? [] : new[] { new Block(Phrases.Chinese.Plain(Phrase.AssumedPlace, assumed.Name)) }];
        var key = NoteNames.KeyOf(happened);
        var buttons = AnswerButtons.Of(reply, key, assumed is not null, context.Options.SendsDocuments);
        var shown = new Shown
        {
            Question = question,
            Search = string.Join(' ', FollowUp.Before(CharacterFolder.Fold(question), request.Conversation).Reverse().Append(question)),
            Kind = reply.Kind,
            Citations = reply.Citations,
            Choices = [.. reply.Choices.Select(choice => Completion.Of(question, choice))],
        };
        return Say.Html(happened, Packer.Pack(AnswerBlocks.Of(reply, above, context.HasModel)), buttons).With(
        [
            Keep(happened, key, shown),
            talk.With(happened, exchanges, question, reply.Text),
            talk.WithLast(happened, key),
            .. await ledger.AnsweredAsync(happened, question, reply.Kind, took, cancellationToken),
        ]);
    }

    public Note Keep(ChatEvent happened, string key, Shown shown) =>
        new(happened.Chat, NoteNames.Shown(key), DialogueJson.Write(shown, DialogueJson.Default.Shown), context.In(context.Options.ButtonsLive));

    /// <summary>Null when it is too old, or another chat's.</summary>
    public async ValueTask<Shown?> ShownAsync(ChatEvent happened, string key, CancellationToken cancellationToken) =>
        await context.Journal.NoteAsync(happened.Chat, NoteNames.Shown(key), cancellationToken) is { } note ? DialogueJson.Read(note, DialogueJson.Default.Shown) : null;

    public async ValueTask<Region?> PlaceAsync(ChatEvent happened, CancellationToken cancellationToken) =>
        await context.Journal.NoteAsync(NoteNames.OfPerson(happened.Person), NoteNames.Place, cancellationToken) is { } path ? RegionCatalog.Default.ByPath(path) : null;

    private async Task<Reply> ReplyAsync(AskRequest request, Action<string> show, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        if (context.HasModel)
            show(Phrases.Chinese.Html(Phrase.Searching));
        var written = new StringBuilder();
        Reply? reply = null;
        await foreach (var part in desk.Ask(request, cancellationToken).WithCancellation(cancellationToken))
        {
            reply = part.Reply ?? reply;
            if (part.Reply is null && part.Text.Length > 0)
                show(TelegramText.Escape(Surrogates.Shorten(Legible.Of(written.Append(part.Text).ToString()), TelegramLimits.MessageLength)));
        }

        return reply ?? throw new InvalidOperationException("the last part of a reply holds the whole reply");
    }
}
