using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReformBot.Tests.Support;

/// <summary>A request as it arrived. It remembers which parameters were looked at: the rest the method does not know.</summary>
internal sealed class TelegramServerCall
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, (string Name, byte[] Content)> _files = [];
    private readonly HashSet<string> _read = [];

    private TelegramServerCall(string method) => Method = method;

    /// <summary>In lower case, as the server compares them.</summary>
    public string Method { get; }

    public IEnumerable<string> Unread => _values.Keys.Concat(_files.Keys).Except(_read);

    public long? Chat => Peek("chat_id") is { } chat && long.TryParse(chat, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static async Task<TelegramServerCall> ReadAsync(string method, HttpContext context)
    {
        var call = new TelegramServerCall(method.ToLowerInvariant());
        foreach (var (name, value) in context.Request.Query)
            call._values[name] = value.ToString();
        var type = context.Request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            await call.ReadJsonAsync(context);
        else if (context.Request.HasFormContentType)
            await call.ReadFormAsync(context);
        return call;
    }

    public string? Text(string name)
    {
        _read.Add(name);
        return Peek(name);
    }

    public long? Number(string name) =>
        Text(name) is not { } text ? null : long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw TelegramServerRefusal.Bad($"{name} is not a number");

    public bool Switch(string name) => Text(name) is "true" or "True" or "1";

    public JsonNode? Json(string name)
    {
        try
        {
            return Text(name) is { } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw TelegramServerRefusal.Bad($"can't parse {name} JSON object");
        }
    }

    /// <summary>The part of that name, or the one that the parameter of that name points at: attach://0.</summary>
    public (string Name, byte[] Content)? File(string name)
    {
        const string Attached = "attach://";
        var part = Text(name) is { } link && link.StartsWith(Attached, StringComparison.Ordinal) ? link[Attached.Length..] : name;
        _read.Add(part);
        return _files.TryGetValue(part, out var file) ? file : null;
    }

    private string? Peek(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private async Task ReadJsonAsync(HttpContext context)
    {
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            foreach (var (name, value) in body as JsonObject ?? throw TelegramServerRefusal.Bad("request must be a JSON object"))
                _values[name] = value is JsonValue single && single.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";
        }
        catch (JsonException)
        {
            throw TelegramServerRefusal.Bad("can't parse request JSON object");
        }
    }

    private async Task ReadFormAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        foreach (var (name, value) in form)
            _values[name] = value.ToString();
        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, context.RequestAborted);
            _files[file.Name] = (file.FileName, content.ToArray());
        }
    }
}
