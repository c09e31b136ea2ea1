using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>Delivers updates one after the other to the address that the bot set, each again until it is accepted.</summary>
internal sealed class TelegramServerWebhook(TelegramServerOptions options, Func<(long Id, JsonObject Update)?> next, Action<long> confirm, Func<Task> arrived) : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _stop = new();
    private Task _delivery = Task.CompletedTask;

    public string Url { get; private set; } = "";

    public string? Secret { get; private set; }

    public string? LastError { get; private set; }

    public int Deliveries { get; private set; }

    public void Set(string url, string? secret)
    {
        var wasOff = Url.Length == 0;
        (Url, Secret, LastError) = (url, secret, null);
        if (wasOff && url.Length > 0)
            _delivery = Task.Run(DeliverAsync);
    }

    public async ValueTask DisposeAsync()
    {
        Url = "";
        await _stop.CancelAsync();
        await _delivery;
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task DeliverAsync()
    {
        try
        {
            while (Url.Length > 0)
            {
                var wait = arrived();
                if (next() is not { } update)
                    await Task.WhenAny(wait, Task.Delay(200, _stop.Token));
                else if (await AcceptedAsync(update.Update))
                    confirm(update.Id);
                else
                    await Task.Delay(options.WebhookDelay, _stop.Token);
                _stop.Token.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task<bool> AcceptedAsync(JsonObject update)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = JsonContent.Create(update) };
            if (Secret is not null)
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
            Deliveries++;
            using var response = await _http.SendAsync(request, _stop.Token);
            if (response.IsSuccessStatusCode)
                return true;
            LastError = $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (HttpRequestException)
        {
            LastError = "Connection refused";
        }

        return false;
    }
}
