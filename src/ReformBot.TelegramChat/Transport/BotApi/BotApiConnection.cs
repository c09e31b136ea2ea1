using System.Net;
using System.Text.Json;
using ReformBot.TelegramChat.Transport.Refusals;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>One request, one answer. Whatever happens on the way becomes a <see cref="TelegramError"/> that says how far the request got.</summary>
internal sealed class BotApiConnection(HttpMessageInvoker http, BotApiOptions options, TimeProvider clock)
{
    /// <summary>A hundred updates of the longest messages are far smaller; a page without end is not read on.</summary>
    private const int MostBytesOfAnAnswer = 16 * 1024 * 1024;

    /// <param name="content">Never none: the handler repeats requests without content by itself when a kept connection was cut.</param>
    public async Task<TelegramResult<JsonElement>> PostAsync(string method, HttpContent content, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, UriOf(method)) { Content = content };
            using var response = await http.SendAsync(request, either.Token);
            return Read(response.StatusCode, await BytesAsync(response.Content, either.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return new(LostRequest.NotInTime);
        }
        catch (HttpRequestException error)
        {
            return new(LostRequest.Unconnected(error.HttpRequestError));
        }
        catch (IOException)
        {
            return new(LostRequest.Cut);
        }
    }

    private static TelegramResult<JsonElement> Read(HttpStatusCode status, byte[]? bytes)
    {
        if (bytes is null)
            return new(LostRequest.NotTelegram(status, "the answer has no end"));
        try
        {
            var answer = JsonSerializer.Deserialize(bytes, BotApiJson.Default.BotApiAnswer);
            return answer switch
            {
                null => new(LostRequest.NotTelegram(status, "not an answer of the Bot API")),
                { Ok: true } => new(answer.Result ?? default),
                _ => new(ServerRefusal.From(
                    answer.ErrorCode != 0 ? answer.ErrorCode : (int)status, answer.Description, answer.Parameters?.RetryAfter, answer.Parameters?.MigrateToChatId)),
            };
        }
        catch (JsonException)
        {
            return new(LostRequest.NotTelegram(status, bytes is [(byte)'{', ..] ? "half an answer" : "not an answer of the Bot API"));
        }
    }

    private static async Task<byte[]?> BytesAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var whole = new MemoryStream();
        var part = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (whole.Length + read > MostBytesOfAnAnswer)
                return null;
            whole.Write(part, 0, read);
        }

        return whole.ToArray();
    }

    private Uri UriOf(string method) => new($"{options.Address.AbsoluteUri.TrimEnd('/')}/bot{options.Token}/{method}");
}
