using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using ReformBot.Answering;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Http;

/// <summary>POST /v1/chat/completions.</summary>
internal sealed class ChatEndpoint(ServedLibrary served, ServerOptions options) : IDisposable
{
    private const int UserDigits = 16;

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = options.AtOnce, QueueLimit = options.Waiting });

    public void Dispose() => _limiter.Dispose();

    public async Task HandleAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            throw ApiException.Of(StatusCodes.Status415UnsupportedMediaType, ApiErrors.OfStatus(StatusCodes.Status415UnsupportedMediaType));
        var request = await ReadAsync(context);
        using var limit = new CancellationTokenSource(options.TimeLimit, served.Clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.RequestAborted);
        try
        {
            using var turn = await _limiter.AcquireAsync(1, linked.Token);
            if (!turn.IsAcquired)
                throw ApiErrors.Busy;
            await AnswerAsync(context, request, linked.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw ApiErrors.TooSlow;
        }
    }

    private static async Task<ChatRequest> ReadAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return ChatRequestReader.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw ApiException.Of(StatusCodes.Status400BadRequest, $"请求不是 JSON（第 {e.LineNumber + 1} 行，第 {e.BytePositionInLine + 1} 字节）", inner: e);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, or bytes that are no UTF-8, inside a string: noticed only when it is read.
            throw ApiException.Of(StatusCodes.Status400BadRequest, "请求里有无效的字符", inner: e);
        }
    }

    private async Task AnswerAsync(HttpContext context, ChatRequest request, CancellationToken cancellationToken)
    {
        using var desk = served.Borrow();
        var library = (await desk.Index.StatisticsAsync(cancellationToken)).Version;
        var completion = Completion.Begin(request.Model, served.Clock.GetUtcNow(), library);
        var question = new AskRequest(request.Question, request.Conversation, served.Today) { User = Opaque(request.User) };
        if (request.Stream)
        {
            await new ChatStream(new EventStream(context), completion, request.IncludeUsage).RunAsync(desk.Ask(question, cancellationToken), cancellationToken);
            return;
        }

        var reply = await desk.AnswerAsync(question, cancellationToken);
        var below = request.Model == ServedModels.WithSources ? ReplyText.SourceList(reply) : "";
        await JsonAnswer.SendAsync(context, json => CompletionJson.Write(json, completion, ReplyText.Answer(reply) + below, reply));
    }

    /// <summary>Budgets are kept by person, and a client may send an address or a number as the name of one.</summary>
    private static string? Opaque(string? user) =>
        user is null ? null : "http:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)))[..UserDigits];
}
