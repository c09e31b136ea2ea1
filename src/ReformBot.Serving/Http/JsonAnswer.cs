using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Http;

/// <summary>A body of JSON, whole: its length is known, so that a client sees when it was cut off.</summary>
internal static class JsonAnswer
{
    public static async Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ReplyJson.Writing))
            write(json);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = buffer.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
