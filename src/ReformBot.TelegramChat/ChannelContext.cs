using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Privacy;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat;

/// <summary>What the channel needs of the program around it.</summary>
/// <param name="Borrow">A desk over the library as it is now; called for each event.</param>
public sealed record ChannelContext(ChatKeys Keys, TimeProvider Clock, Func<ChatDesk> Borrow)
{
    public PumpOptions Pump { get; init; } = new();

    /// <summary>Who is served and how much, read at the start and for /reload; what it throws then is told, and what was before goes on.</summary>
    public Func<DialogueOptions> Dialogue { get; init; } = () => new DialogueOptions();

    /// <summary>Whether a model words the answers.</summary>
    public bool HasModel { get; init; }

    /// <summary>A document of the library as a file; null when it is gone or may not be given away.</summary>
    public Func<string, CancellationToken, Task<SourceFile?>> OpenSource { get; init; } = (_, _) => Task.FromResult<SourceFile?>(null);

    /// <summary>Told who the bot is, once the server has said it.</summary>
    public Action<TelegramUser> Introduced { get; init; } = _ => { };

    /// <summary>Told that what was left undone is under way and updates are taken in: from a webhook by this, null when the bot polls.</summary>
    public Action<Webhook?> Ready { get; init; } = _ => { };

    /// <summary>Told that the server is away, once when that begins.</summary>
    public Action<TelegramError> Waiting { get; init; } = _ => { };

    /// <summary>Told that the server is there again.</summary>
    public Action Recovered { get; init; } = () => { };

    /// <summary>Told what went wrong with one message; never holds what a person wrote.</summary>
    public Action<Exception> Failed { get; init; } = _ => { };
}
