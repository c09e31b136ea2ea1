using System.Text.Json;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Endpoints;

/// <summary>
/// Turns what goes wrong on the wire into a <see cref="ModelException"/> before the vendors' packages see it: one reading of statuses and
/// Retry-After for all of them, and no exception that quotes what the server said.
/// </summary>
internal sealed class StatusHandler(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    private const string Html = "text/html";

    /// <summary>Error bodies have a few hundred bytes; more is a web page.</summary>
    private const int MostErrorBytes = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await ConnectAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType != Html)
            return response;
        using (response)
            throw await FailureAsync(response, cancellationToken);
    }

    private async Task<HttpResponseMessage> ConnectAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new ModelException(ModelProblem.Unreachable, $"{request.RequestUri?.Authority}: {e.HttpRequestError}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelException(ModelProblem.Unreachable, $"{request.RequestUri?.Authority}: no connection in time", e);
        }
    }

    private async Task<ModelException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return new ModelException(ModelProblem.BadAnswer, "a web page instead of an answer");
        var code = await CodeAsync(response, cancellationToken);
        var detail = code is null ? $"HTTP {(int)response.StatusCode}" : $"HTTP {(int)response.StatusCode}, {code}";
        return new ModelException(StatusProblems.Of(response.StatusCode, code), detail) { RetryAfter = RetryAfter(response) };
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MostErrorBytes, cancellationToken);
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return ErrorCode.In(body.RootElement);
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException)
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("retry-after-ms", out var values) && double.TryParse(values.First(), out var milliseconds) && milliseconds is >= 0 and < int.MaxValue)
            return TimeSpan.FromMilliseconds(milliseconds);
        var wait = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - clock.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
