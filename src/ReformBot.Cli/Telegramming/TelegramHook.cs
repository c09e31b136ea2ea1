using ReformBot.Serving.Http;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Pump;

namespace ReformBot.Cli.Telegramming;

/// <summary>The channel behind a path of the HTTP server: the server of the chats brings the updates there.</summary>
internal sealed class TelegramHook
{
    private readonly Uri _url;
    private volatile string _state = "starting";
    private volatile Webhook? _webhook;
    private OpenTelegram? _open;

    /// <param name="url">As people's messages reach this machine; without a path, one that nobody guesses is added.</param>
    /// <param name="open">Opens the channel, given what is told that it is ready.</param>
    public TelegramHook(Uri url, Func<Action<Webhook?>, OpenTelegram> open)
    {
        _open = open(webhook => (_webhook, _state) = (webhook, "ok"));
        _url = url.AbsolutePath == "/" ? new Uri(url, _open.Keys.WebhookPath) : url;
    }

    public ServedHook Served => new(_url.AbsolutePath, Webhook.SecretHeader)
    {
        Channel = ("telegram", () => _state),
        LongestBody = Webhook.GreatestBody,
        Admits = secret => _webhook?.Admits(secret),
        Accept = body => _webhook!.AcceptAsync(body),
    };

    /// <summary>Runs until it is stopped.</summary>
    /// <exception cref="BotRefusedException">The server does not take this bot.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _open!.Channel.ListenAsync(_url, _open.Keys.WebhookSecret, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The good end.
        }
        finally
        {
            (_webhook, _state) = (null, "stopped");
            if (Interlocked.Exchange(ref _open, null) is { } open)
                await open.DisposeAsync();
        }
    }
}
