using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Http;

/// <summary>Server-sent events as OpenAI sends them: a line of data each, and a last one that says [DONE].</summary>
internal sealed class EventStream(HttpContext context)
{
    private const string MediaType = "text/event-stream; charset=utf-8";

    public static bool IsOpen(HttpContext context) => context.Response.ContentType == MediaType;

    public void Open()
    {
        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // else nginx holds sentences back
    }

    public async Task SendAsync(Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("data: "u8);
        using (var json = new Utf8JsonWriter(buffer, ReplyJson.Writing))
            write(json);
        buffer.Write("\n\n"u8);
        await SendAsync(buffer.WrittenMemory, cancellationToken);
    }

    public Task EndAsync(CancellationToken cancellationToken) => SendAsync("data: [DONE]\n\n"u8.ToArray(), cancellationToken);

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(bytes, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
