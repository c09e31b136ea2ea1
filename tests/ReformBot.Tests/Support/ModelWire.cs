using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ReformBot.Tests.Support;

/// <summary>HTTP as far as a <see cref="ModelServer"/> needs it: one request a connection, answers in one piece or as events.</summary>
internal sealed class ModelWire(NetworkStream stream, ModelRequest request, ModelScript script, CancellationToken end)
{
    private const int MostHeaderBytes = 64 * 1024;

    /// <summary>Null when the client only opened and closed a connection.</summary>
    public static async Task<ModelRequest?> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(stream, cancellationToken);
        if (head.Length == 0)
            return null;
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].ToLowerInvariant(), pair => pair[1].Trim());
        var body = headers.ContainsKey("transfer-encoding") ? await ChunksAsync(stream, cancellationToken)
            : await ExactAsync(stream, int.Parse(headers.GetValueOrDefault("content-length", "0"), CultureInfo.InvariantCulture), cancellationToken);
        var words = lines[0].Split(' ');
        return new ModelRequest(words[0], words[1], headers, Encoding.UTF8.GetString(body), GoneAsync(stream, cancellationToken));
    }

    public Task WriteAsync() => request.Streams && script is { Status: 200, RawBody: null } ? EventsAsync() : WholeAsync();

    private async Task WholeAsync()
    {
        if (script.HoldAt >= 0)
            await HoldAsync();
        var text = script.RawBody ?? (request.IsAnthropic ? MessagesWire.Body(script) : CompletionsWire.Body(script));
        var body = Encoding.UTF8.GetBytes(script.JsonStops ? text[..(text.Length / 2)] : text);
        var retry = script.RetryAfter is { } after ? $"Retry-After: {after}\r\n" : "";
        await SendAsync($"HTTP/1.1 {script.Status} Some\r\nContent-Type: {script.ContentType}\r\nContent-Length: {body.Length}\r\n{retry}Connection: close\r\n\r\n");
        await stream.WriteAsync(script.CutOff ? body.AsMemory(0, body.Length / 2) : body, end);
    }

    private async Task EventsAsync()
    {
        var (before, piece, after) = request.IsAnthropic ? MessagesWire.Events(script) : CompletionsWire.Events(script);
        await SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        foreach (var text in before)
            await ChunkAsync(text);
        for (var i = 0; i < script.Pieces.Length; i++)
        {
            if (script.HoldAt == i)
                await HoldAsync();
            await ChunkAsync(piece(script.Pieces[i]));
        }

        if (script.HoldAt == script.Pieces.Length)
            await HoldAsync();
        await EndAsync(piece, after);
    }

    private async Task EndAsync(Func<string, string> piece, IEnumerable<string> after)
    {
        if (script.CutOff)
            return;
        if (script.JsonStops)
        {
            var last = piece("something more");
            await ChunkAsync(last[..(last.Length / 2)] + "\n\n");
        }
        else
        {
            foreach (var text in after)
                await ChunkAsync(text);
        }

        await SendAsync("0\r\n\r\n");
    }

    private Task HoldAsync() => Task.WhenAny(script.Hold, request.Gone).WaitAsync(end);

    private Task ChunkAsync(string text) => SendAsync($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    private Task SendAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), end).AsTask();

    private static async Task<string> HeadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        while (head.Count < MostHeaderBytes && !EndsWith(head, "\r\n\r\n"u8))
        {
            var next = await ExactAsync(stream, 1, cancellationToken);
            if (next.Length == 0)
                break;
            head.Add(next[0]);
        }

        return Encoding.ASCII.GetString([.. head]);
    }

    private static bool EndsWith(List<byte> bytes, ReadOnlySpan<byte> end) =>
        bytes.Count >= end.Length && System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes)[^end.Length..].SequenceEqual(end);

    private static async Task<byte[]> ChunksAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var body = new List<byte>();
        while (true)
        {
            var length = new List<byte>();
            while (!EndsWith(length, "\r\n"u8))
            {
                var next = await ExactAsync(stream, 1, cancellationToken);
                length.AddRange(next.Length > 0 ? next : throw new EndOfStreamException());
            }

            var size = int.Parse(Encoding.ASCII.GetString([.. length]).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.AddRange(await ExactAsync(stream, size, cancellationToken));
            await ExactAsync(stream, 2, cancellationToken);
            if (size == 0)
                return [.. body];
        }
    }

    private static async Task<byte[]> ExactAsync(NetworkStream stream, int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        var read = await stream.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }

    /// <summary>Clients send nothing more: what there is to read is the end.</summary>
    private static async Task GoneAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        try
        {
            while (await stream.ReadAsync(new byte[1], cancellationToken) > 0)
            {
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }
}
