using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>Sends a document of the library as a file; when that cannot be, says so in its place.</summary>
internal sealed class DocumentSender(ITelegramTransport transport, Func<string, CancellationToken, Task<SourceFile?>> open, TimeProvider clock)
{
    private const string Missing = "这份原文件现在取不到，可以按上面的出处查看引文。";

    public async Task<Sending> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var file = message.DocumentId is { } id ? await open(id, cancellationToken) : null;
        for (var attempt = 0; ; attempt++)
        {
            var sent = file is null
                ? await transport.SendMessageAsync(new SendMessageRequest(message.Address.ChatId, TelegramText.FromPlain(Missing)) { MessageThreadId = message.Topic }, cancellationToken)
                : await transport.SendDocumentAsync(
                    new SendDocumentRequest(message.Address.ChatId, file.Name, file.Content) { Caption = message.Text, MessageThreadId = message.Topic }, cancellationToken);
            if (sent.Succeeded)
                return new Sending(sent.Value.MessageId);

            // It may have arrived: a file is not sent twice on a guess.
            if (sent.Error.Uncertain)
                return Sending.Impossible;
            if (sent.Error.Transient)
                await Task.Delay(Patience.Before(attempt, sent.Error), clock, cancellationToken);
            else if (Sender.Otherwise(message, sent.Error) is { } other)
                message = other;
            else if (file is not null && sent.Error.Kind == TelegramErrorKind.FileTooLarge)
                file = null;
            else
                return Sender.Ended(sent.Error);
        }
    }
}
