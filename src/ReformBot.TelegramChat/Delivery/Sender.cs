using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>
/// Hands one message over until it is there or never can be: waits when told to, goes without markup, quoted message or topic when these are refused,
/// follows a group that moved. What may have arrived although the answer was lost is looked for before it is sent again.
/// </summary>
internal sealed class Sender(ITelegramTransport transport, Recognition recognition, HighestIds ids, TimeProvider clock)
{
    private int _underWay;

    /// <param name="departing">Runs before each handing over, with the greatest ids known before the first.</param>
    /// <exception cref="BotRefusedException">The server does not take this bot any more.</exception>
    public async Task<Sending> SendAsync(OutgoingMessage message, Func<OutgoingMessage, CancellationToken, Task> departing, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var request = Request(message) with { Departing = token => departing(message = Marked(message), token) };
            var (sent, reach) = await HandOverAsync(request, cancellationToken);
            if (sent.Succeeded)
            {
                ids.Saw(message.Address.ChatId, sent.Value.MessageId);
                return new Sending(sent.Value.MessageId);
            }

            if (Otherwise(message, sent.Error) is { } other)
                message = other;
            else if (sent.Error.Transient)
                await Task.Delay(Patience.Before(attempt, sent.Error), clock, cancellationToken);
            else
                return Ended(sent.Error);

            // Only after the wait: what the other chats got meanwhile is known then, and need not be tried.
            if (sent.Error.Uncertain && await recognition.FindAsync(message, reach, cancellationToken) is { } found)
                return new Sending(found);
        }
    }

    /// <summary>What became of it, and how far the ids may have got by then: those that come later are of no interest when it has to be looked for.</summary>
    private async Task<(TelegramResult<TelegramMessage> Sent, long Reach)> HandOverAsync(SendMessageRequest request, CancellationToken cancellationToken)
    {
        var departed = 0;
        try
        {
            var departing = request.Departing!;
            var sent = await transport.SendMessageAsync(request with { Departing = DepartAsync }, cancellationToken);
            return (sent, ids.Reach(_underWay));

            async Task DepartAsync(CancellationToken token)
            {
                await departing(token);
                if (departed++ == 0)
                    Interlocked.Increment(ref _underWay);
            }
        }
        finally
        {
            if (departed > 0)
                Interlocked.Decrement(ref _underWay);
        }
    }

    /// <summary>A message that may have been taken once keeps its first mark: it may stand anywhere behind that, most likely behind the last.</summary>
    private OutgoingMessage Marked(OutgoingMessage message)
    {
        var shared = ids.Shared;
        return message is { AfterInChat: 0, AfterShared: 0 }
            ? message with { AfterInChat = ids.InChat(message.Address.ChatId), AfterShared = shared, AfterSharedLast = shared }
            : message with { AfterSharedLast = shared };
    }

    /// <summary>The same message, made acceptable; null when nothing can be left out of it.</summary>
    public static OutgoingMessage? Otherwise(OutgoingMessage message, TelegramError error) => error.Kind switch
    {
        TelegramErrorKind.GroupMigrated when error.MigrateToChatId is { } moved && moved != message.Address.ChatId =>
            message with { Address = message.Address with { ChatId = moved }, ReplyTo = null, Topic = null, AfterInChat = 0, AfterShared = 0, AfterSharedLast = 0 },
        TelegramErrorKind.ReplyTargetNotFound when message.ReplyTo is not null => message with { ReplyTo = null },
        TelegramErrorKind.TopicNotFound when message.Topic is not null => message with { Topic = null },
        TelegramErrorKind.ButtonsInvalid when message.Buttons is not null => message with { Buttons = null },
        TelegramErrorKind.CantParseEntities or TelegramErrorKind.BadRequest when message.Html.AsSpan().IndexOfAny("<&") >= 0 && Plain(message) is { } plain && plain != message => plain,
        _ => null,
    };

    public static Sending Ended(TelegramError error) => error.Kind switch
    {
        TelegramErrorKind.Unauthorized or TelegramErrorKind.NotFound => throw BotRefusedException.Of(error),
        TelegramErrorKind.BotBlocked or TelegramErrorKind.ChatNotFound or TelegramErrorKind.NoRights => Sending.Nobody,
        _ => Sending.Impossible,
    };

    /// <summary>Without tags: nothing is left that could fail to parse.</summary>
    private static OutgoingMessage Plain(OutgoingMessage message) => message with { Html = TelegramText.Escape(message.Text.Visible) };

    private static SendMessageRequest Request(OutgoingMessage message) => new(message.Address.ChatId, message.Text)
    {
        MessageThreadId = message.Topic,
        ReplyTo = message.ReplyTo is { } id ? new ReplyTarget(id) : null,
        Keyboard = message.Buttons,
    };
}
