using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ReformBot.Tests.Support;

/// <summary>A collector of OpenTelemetry on this machine that keeps what it is sent (OTLP over HTTP, protobuf).</summary>
internal sealed class LoopbackCollector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Path, media type, the bytes as Latin-1 and the headers of each request.</summary>
    public ConcurrentQueue<(string Path, string? MediaType, byte[] Body, string? Token)> Received { get; } = [];

    public static async Task<LoopbackCollector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var collector = new LoopbackCollector(app);
        app.Run(collector.ReceiveAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Whether a text stands anywhere in what came for a path.</summary>
    public bool Holds(string path, string text) => Received.Any(request => request.Path == path && request.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Received.Enqueue((context.Request.Path, context.Request.ContentType, body.ToArray(), context.Request.Headers["x-token"]));
        context.Response.ContentType = "application/x-protobuf";
    }
}
