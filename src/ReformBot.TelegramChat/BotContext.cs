using ReformBot.TelegramChat.Privacy;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat;

/// <summary>What the bot needs of its host.</summary>
internal sealed record BotContext(ChatKeys Keys, TimeProvider Clock, PumpOptions Options)
{
    /// <summary>Told who the bot is, once the server has said it.</summary>
    public Action<TelegramUser> Introduced { get; init; } = _ => { };

    /// <summary>Told that what was left undone is under way and updates are taken in: from a webhook by this, null when the bot polls.</summary>
    public Action<Webhook?> Ready { get; init; } = _ => { };

    /// <summary>Told that the server is away, once when that begins.</summary>
    public Action<TelegramError> Waiting { get; init; } = _ => { };

    /// <summary>Told that the server is there again.</summary>
    public Action Recovered { get; init; } = () => { };

    /// <summary>Commands and descriptions that the platform shows; made at each start, and no reason not to start.</summary>
    public IReadOnlyList<Func<ITelegramTransport, CancellationToken, Task<TelegramResult<bool>>>> Introductions { get; init; } = [];

    public PumpWording Wording { get; init; } = new();

    /// <summary>A document of the library as a file; null when it is gone or may not be given away.</summary>
    public Func<string, CancellationToken, Task<SourceFile?>> OpenSource { get; init; } = (_, _) => Task.FromResult<SourceFile?>(null);
}
