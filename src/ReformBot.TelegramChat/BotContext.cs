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

    /// <summary>Told that the server is away, each time before it is asked again.</summary>
    public Action<TelegramError> Waiting { get; init; } = _ => { };

    /// <summary>Commands and descriptions that the platform shows; made at each start.</summary>
    public IReadOnlyList<Func<ITelegramTransport, CancellationToken, Task<TelegramResult<bool>>>> Introductions { get; init; } = [];

    /// <summary>What a person sees who has to wait, as HTML, given how many stand before.</summary>
    public required Func<int, string> Queued { get; init; }

    /// <summary>A document of the library as a file; null when it is gone or may not be given away.</summary>
    public Func<string, CancellationToken, Task<SourceFile?>> OpenSource { get; init; } = (_, _) => Task.FromResult<SourceFile?>(null);

    internal PumpContext ForPump => new(Keys, Clock, Options);
}
