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
/// then. Only the newest text counts; what it replaces is never sent, and neither is what the whole answer replaces: an answer that comes at once has no preview.
/// </summary>
internal sealed class Preview(ITelegramTransport transport, Courier courier, PreviewContext context, ChatEvent happened)
{
    private readonly Channel<string> _texts = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _drafts = happened.IsPrivate;

    /// <summary>The placed message; null as long as none is.</summary>
    public OutboxItem? Placed { get; private set; } = context.Placed;

    public void Show(string html) => _texts.Writer.TryWrite(html);

    /// <summary>No more texts are shown.</summary>
    public void Complete()
    {
        _done.TrySetResult();
        _texts.Writer.TryComplete();
    }

    /// <summary>Shows texts until the answer is whole.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (last, pause) = (context.Clock.GetTimestamp(), context.Options.BeforePreview);
        while (await _texts.Reader.WaitToReadAsync(cancellationToken) && await PausedAsync(last, pause, cancellationToken))
        {
            if (!_texts.Reader.TryRead(out var html))
                continue;
            if (!_drafts || Placed is not null || !await DraftAsync(html, cancellationToken))
                await PlaceOrEditAsync(html, cancellationToken);
            (last, pause) = (context.Clock.GetTimestamp(), _drafts && Placed is null ? context.Options.BetweenDrafts : context.Options.BetweenEdits);
        }
    }

    /// <summary>False when the answer is whole before the pause has ended.</summary>
    private async Task<bool> PausedAsync(long since, TimeSpan pause, CancellationToken cancellationToken)
    {
        var rest = pause - context.Clock.GetElapsedTime(since);
        try
        {
            if (rest > TimeSpan.Zero)
                await _done.Task.WaitAsync(rest, context.Clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The pause is over.
        }

        return !_done.Task.IsCompleted;
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
            Placed = await courier.PlaceAsync(new OutboxItem(context.InboxId, 0, OutboxState.Planned, OutgoingPayload.Write(message, context.Keys)), cancellationToken);
        else if (Placed.Sent is { } id)
            await transport.EditMessageTextAsync(new EditMessageTextRequest(happened.Address.ChatId, id, message.Text), cancellationToken);
    }
}
