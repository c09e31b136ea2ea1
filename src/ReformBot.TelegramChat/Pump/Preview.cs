using System.Threading.Channels;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Pump;

/// <summary>
/// An answer while it is being written: drafts in private chats where the server knows them, otherwise a message that is placed once and edited now and
/// then. Only the newest text counts; what it replaces is never sent.
/// </summary>
internal sealed class Preview(ITelegramTransport transport, Courier courier, PreviewContext context, ChatEvent happened)
{
    private readonly Channel<string> _texts = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private bool _drafts = happened.IsPrivate;
    private long _editedAt;

    /// <summary>The placed message; null as long as none is.</summary>
    public OutboxItem? Placed { get; private set; } = context.Placed;

    public void Show(string html) => _texts.Writer.TryWrite(html);

    /// <summary>No more texts come.</summary>
    public void Complete() => _texts.Writer.TryComplete();

    /// <summary>Shows texts until the answer is whole.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await _texts.Reader.WaitToReadAsync(cancellationToken))
        {
            if (!_texts.Reader.TryRead(out var html))
                continue;
            if (_drafts && Placed is null && await DraftAsync(html, cancellationToken))
                continue;
            await PlaceOrEditAsync(html, cancellationToken);
        }
    }

    /// <summary>False when the server knows no drafts.</summary>
    private async Task<bool> DraftAsync(string html, CancellationToken cancellationToken)
    {
        var sent = await transport.SendMessageDraftAsync(new SendMessageDraftRequest(happened.Address.ChatId, context.InboxId + 1, TelegramText.FromHtml(html)), cancellationToken);
        return _drafts = !sent.FailedBy(TelegramErrorKind.MethodUnknown);
    }

    private async Task PlaceOrEditAsync(string html, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage
        {
            Address = happened.Address,
            Chat = happened.Chat,
            Topic = happened.Topic,
            Html = html,
            ReplyTo = happened.IsPrivate ? null : happened.MessageId,
        };
        if (Placed is null)
        {
            Placed = await courier.PlaceAsync(new OutboxItem(context.InboxId, 0, OutboxState.Planned, OutgoingPayload.Write(message, context.Keys)), cancellationToken);
            _editedAt = context.Clock.GetTimestamp();
        }
        else if (Placed.Sent is { } id && context.Clock.GetElapsedTime(_editedAt) >= context.BetweenEdits)
        {
            _editedAt = context.Clock.GetTimestamp();
            await transport.EditMessageTextAsync(new EditMessageTextRequest(happened.Address.ChatId, id, message.Text), cancellationToken);
        }
    }
}
