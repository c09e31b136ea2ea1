using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.TelegramBot.Sending;

/// <summary>
/// Puts the real address in place of the package's: its own takes no path (a reverse proxy may have one) and only tokens of a certain form, and what it
/// does not know cannot be in its exceptions.
/// </summary>
internal sealed class AddressHandler(HttpMessageInvoker http, BotApiOptions options) : HttpMessageHandler
{
    private readonly string _bot = $"{options.Address.AbsoluteUri.TrimEnd('/')}/bot{options.Token}/";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(_bot + request.RequestUri!.Segments[^1]);

        // The package sends methods without parameters without content, which the handler repeats by itself when a kept connection was cut.
        request.Content ??= new ByteArrayContent([]);
        return http.SendAsync(request, cancellationToken);
    }
}
