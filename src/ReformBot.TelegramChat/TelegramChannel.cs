using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat;

/// <summary>The chat channel, put together: runs until it is stopped, and what is unfinished then stays in the journal.</summary>
public sealed class TelegramChannel
{
    private readonly ChatBot _bot;

    /// <param name="transport">One that keeps the server's flood limits.</param>
    public TelegramChannel(ITelegramTransport transport, IChannelJournal journal, ChannelContext context)
    {
        var dialogue = new ReloadedDialogue(journal, context);
        _bot = new ChatBot(transport, journal, dialogue, new BotContext(context.Keys, context.Clock, context.Pump)
        {
            Introduced = me =>
            {
                dialogue.Meet(me);
                context.Introduced(me);
            },
            Ready = context.Ready,
            Waiting = context.Waiting,
            Recovered = context.Recovered,
            Introductions = Profile.Introductions,
            OpenSource = context.OpenSource,
        });
    }

    /// <summary>Asks the server for updates.</summary>
    /// <exception cref="BotRefusedException">The server does not take this bot.</exception>
    public Task PollAsync(CancellationToken cancellationToken) => _bot.PollAsync(cancellationToken);

    /// <summary>Has the server bring the updates; the host hands them to what <see cref="ChannelContext.Ready"/> is given.</summary>
    /// <param name="url">https, as the server reaches it.</param>
    /// <exception cref="BotRefusedException">The server does not take this bot.</exception>
    public Task ListenAsync(Uri url, string secret, CancellationToken cancellationToken) => _bot.ListenAsync(url, secret, cancellationToken);
}
