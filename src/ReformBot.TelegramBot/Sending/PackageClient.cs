using System.Net;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Refusals;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;

namespace ReformBot.TelegramBot.Sending;

/// <summary>
/// The package's client with its own patience turned off: it would repeat after 429 by itself, and its time limit knows no clock of ours. Its exceptions
/// become values that say how far the request got; of their messages nothing is kept, since they name hosts.
/// </summary>
internal sealed class PackageClient(HttpMessageInvoker http, BotApiOptions options, TimeProvider clock)
{
    /// <summary>A hundred updates of the longest messages are far smaller; a page without end is not read on.</summary>
    private const int MostBytesOfAnAnswer = 16 * 1024 * 1024;

    /// <summary>In the package's form of a token. It never sees the real one (<see cref="AddressHandler"/>).</summary>
    private const string Token = "1:in-the-address";

    private readonly TelegramBotClient _client = new(
        new TelegramBotClientOptions(Token) { RetryThreshold = 0, RetryCount = 1 },
        new HttpClient(new AddressHandler(http, options)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytesOfAnAnswer });

    public Task<TelegramResult<T>> SendAsync<TResult, T>(IRequest<TResult> request, Func<TResult, T> read, CancellationToken cancellationToken) =>
        SendAsync(request, options.Timeout, read, cancellationToken);

    public async Task<TelegramResult<T>> SendAsync<TResult, T>(
        IRequest<TResult> request, TimeSpan timeout, Func<TResult, T> read, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return new(read(await _client.SendRequest(request, either.Token)));
        }
        catch (ApiRequestException refusal)
        {
            return new(ServerRefusal.From(refusal.ErrorCode, refusal.Message, refusal.Parameters?.RetryAfter, refusal.Parameters?.MigrateToChatId));
        }
        catch (RequestException failure) when (failure.InnerException is not OperationCanceledException)
        {
            return new(Of(failure));
        }
        catch (Exception e) when (e is OperationCanceledException or RequestException)
        {
            // The package wraps a cancellation, or does not, by the exception's exact type.
            cancellationToken.ThrowIfCancellationRequested();
            return new(LostRequest.NotInTime);
        }
    }

    private static TelegramError Of(RequestException failure) => failure switch
    {
        { HttpStatusCode: { } status } => LostRequest.NotTelegram(status, "not an answer of the Bot API"),
        { InnerException: HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } } => LostRequest.NotTelegram(HttpStatusCode.OK, "the answer has no end"),
        { InnerException: HttpRequestException error } => LostRequest.Unconnected(error.HttpRequestError),
        _ => LostRequest.Cut,
    };
}
