using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// Finds out whether a message arrived whose answer was lost. A bot cannot read a chat back, but it can edit: only its own message takes an edit, so the
/// ids behind the greatest that was known before are tried with the very text. Nothing else of the bot can stand there, since a chat's messages are
/// sent one after the other.
/// </summary>
internal sealed class Recognition(ITelegramTransport transport, HighestIds ids, TimeProvider clock)
{
    /// <summary>Null when it did not arrive.</summary>
    /// <param name="reach">Of the count that chats share, when it had arrived or never would.</param>
    public async Task<long?> FindAsync(OutgoingMessage message, long reach, CancellationToken cancellationToken)
    {
        var chat = message.Address.ChatId;
        var tried = new HashSet<long>();
        while (Next(message, reach, tried) is > 0 and var id)
        {
            if (!await IsItAsync(message, id, cancellationToken))
                continue;
            ids.Saw(chat, id);
            return id;
        }

        return null;
    }

    /// <summary>
    /// Asked anew before each try: others are looked for at the same time, and what one of them found, or came in meanwhile, need not be tried.
    /// 0 when nothing is left.
    /// </summary>
    private long Next(OutgoingMessage message, long reach, HashSet<long> tried)
    {
        var inChat = Math.Max(message.AfterInChat, message.ReplyTo ?? 0);
        IReadOnlyList<long> Behind(long mark) => ids.Candidates(message.Address.ChatId, inChat, mark, reach);
        return Behind(message.AfterSharedLast).Concat(Behind(message.AfterShared)).FirstOrDefault(tried.Add);
    }

    private async Task<bool> IsItAsync(OutgoingMessage message, long id, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var edited = await transport.EditMessageTextAsync(
                new EditMessageTextRequest(message.Address.ChatId, id, message.Text) { Keyboard = message.Buttons }, cancellationToken);
            if (edited.Succeeded || edited.FailedBy(TelegramErrorKind.MessageNotModified))
                return true;
            if (!edited.Error.Transient)
                return false;
            await Task.Delay(Patience.Before(attempt, edited.Error), clock, cancellationToken);
        }
    }
}
