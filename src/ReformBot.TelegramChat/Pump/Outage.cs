using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Pump;

/// <summary>Asks until there is an answer: the server may be away for a while, also when the bot starts. The operator is told once when it begins and when it ends.</summary>
/// <param name="ended">Told that the server is there again.</param>
internal sealed class Outage(TimeProvider clock, Action<TelegramError> began, Action ended)
{
    /// <summary>Another process that polls is given this many tries to end: a restart overlaps with the old process for a moment.</summary>
    private const int Conflicts = 6;

    /// <summary>A page in place of the Bot API before it ever answered is a wrong address or a proxy, and waiting does not help.</summary>
    private const int Pages = 4;

    private bool _answered;

    /// <exception cref="BotRefusedException">The server does not take this bot.</exception>
    public async Task<T> PersistAsync<T>(Func<CancellationToken, Task<TelegramResult<T>>> ask, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await ask(cancellationToken);
            if (answer.Succeeded)
            {
                _answered = true;
                if (attempt > 0)
                    ended();
                return answer.Value;
            }

            if (IsHopeless(answer.Error, attempt))
                throw BotRefusedException.Of(answer.Error);
            if (attempt == 0)
                began(answer.Error);
            await Task.Delay(Patience.Before(attempt, answer.Error), clock, cancellationToken);
        }
    }

    private bool IsHopeless(TelegramError error, int attempt) => error.Kind switch
    {
        TelegramErrorKind.Conflict => attempt >= Conflicts,
        TelegramErrorKind.NotTelegram => !_answered && attempt >= Pages,
        _ => !error.Transient,
    };
}
