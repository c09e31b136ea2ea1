using Microsoft.AspNetCore.Http;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;

namespace ReformBot.Serving.Http;

/// <summary>GET /healthz: 200 while the library can be asked, 503 otherwise. Open to all: it tells no more than sizes.</summary>
internal sealed class HealthEndpoint(ServedLibrary served, ServedHook? hook)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            using var desk = served.Borrow();
            var statistics = await desk.Index.StatisticsAsync(context.RequestAborted);
            await SendAsync(context, statistics);
        }
        catch (Exception e) when (e is LibraryUnusableException or LibraryBusyException)
        {
            served.Report(e.Message);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await SendAsync(context, statistics: null);
        }
    }

    private Task SendAsync(HttpContext context, IndexStatistics? statistics) => JsonAnswer.SendAsync(context, json =>
    {
        json.WriteStartObject();
        json.WriteString("status", statistics is null ? "library_unavailable" : "ok");
        json.WriteString("version", served.Version);
        if (statistics is not null)
        {
            json.WriteStartObject("library");
            json.WriteNumber("documents", statistics.Documents);
            json.WriteNumber("passages", statistics.Passages);
            json.WriteNumber("version", statistics.Version);
            json.WriteEndObject();
        }

        if (hook is not null)
        {
            json.WriteStartObject("channels");
            json.WriteString(hook.Channel.Name, hook.Channel.State());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });
}
