using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Transport.BotApi;

/// <summary>The parameters of a request. What is null is not sent.</summary>
internal sealed class BotApiBody
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _values = [];

    public BotApiBody With(string name, JsonNode? value)
    {
        if (value is not null)
            _values[name] = value;
        return this;
    }

    /// <summary>A switch is sent when it is on.</summary>
    public BotApiBody With(string name, bool on) => on ? With(name, JsonValue.Create(true)) : this;

    public BotApiBody WithText(string name, TelegramText? text) =>
        text is null ? this : With(name, text.Source).With("parse_mode", text.IsHtml ? "HTML" : null);

    public BotApiBody WithReply(ReplyTarget? reply) => reply is null ? this : With("reply_parameters", new JsonObject
    {
        ["message_id"] = reply.MessageId,
        ["allow_sending_without_reply"] = reply.AllowSendingWithoutReply,
    });

    public BotApiBody WithKeyboard(InlineKeyboard? keyboard) =>
        keyboard is null ? this : With("reply_markup", JsonSerializer.SerializeToNode(keyboard, BotApiJson.Default.InlineKeyboard));

    public BotApiBody WithPreview(bool shown) => shown ? this : With("link_preview_options", new JsonObject { ["is_disabled"] = true });

    public BotApiBody WithList(string name, IEnumerable<string> values) => With(name, new JsonArray([.. values.Select(value => (JsonNode)value)]));

    public HttpContent ToJson() => new StringContent(_values.ToJsonString(Readable), Encoding.UTF8, "application/json");

    /// <param name="fileName">Without what would end it (<see cref="SendDocumentRequest.SentName"/>).</param>
    public HttpContent ToMultipart(string name, string fileName, ReadOnlyMemory<byte> file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (field, value) in _values)
            content.Add(new StringContent(Plain(value!)), field);
        var part = new ReadOnlyMemoryContent(file);

        // The server reads the name as raw UTF-8; the encoded forms of the platform (=?utf-8?B?…) would be shown as they are.
        var disposition = $"form-data; name=\"{name}\"; filename=\"{fileName}\"";
        part.Headers.TryAddWithoutValidation("Content-Disposition", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(disposition)));
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part);
        return content;
    }

    private static string Plain(JsonNode value) => value switch
    {
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        JsonValue single when single.TryGetValue<long>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToJsonString(Readable),
    };
}
