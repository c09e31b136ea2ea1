using System.Text;
using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>Texts and keyboards of requests, with the limits that the server holds them to.</summary>
internal static class TelegramServerText
{
    public static (string Text, TelegramServerEntity[] Entities) Of(TelegramServerCall call, string name, int most)
    {
        var source = call.Text(name) ?? throw TelegramServerRefusal.Bad("message text is empty");
        var parsed = Parse(call, source);
        if (parsed.Text.Length == 0)
            throw TelegramServerRefusal.Bad("text must be non-empty");
        return parsed.Text.Length <= most ? parsed : throw TelegramServerRefusal.Bad("message is too long");
    }

    public static (string Text, TelegramServerEntity[] Entities) Caption(TelegramServerCall call)
    {
        var parsed = Parse(call, call.Text("caption") ?? "");
        return parsed.Text.Length <= 1024 ? parsed : throw TelegramServerRefusal.Bad("message caption is too long");
    }

    /// <summary>The JSON of reply_markup, or null for none.</summary>
    public static string? Keyboard(TelegramServerCall call)
    {
        if (call.Json("reply_markup") is not { } markup)
            return null;
        var rows = (markup["inline_keyboard"] as JsonArray ?? throw TelegramServerRefusal.Bad("object expected as reply markup"))
            .Select(row => (row as JsonArray ?? throw TelegramServerRefusal.Bad("inline keyboard rows must be arrays")).ToArray()).ToArray();
        foreach (var button in rows.SelectMany(row => row))
            Check(button!.AsObject());
        if (rows.Sum(row => row.Length) > 100 || rows.Any(row => row.Length > 8))
            throw TelegramServerRefusal.Bad("reply markup is too long");
        return rows.Sum(row => row.Length) == 0 ? null : markup.ToJsonString();
    }

    private static void Check(JsonObject button)
    {
        if (button.FirstOrDefault(field => field.Key is not ("text" or "callback_data" or "url")).Key is { } unknown)
            throw TelegramServerRefusal.Bad($"can't parse inline keyboard button: unknown field {unknown}");
        if (button["text"] is not JsonValue text)
            throw TelegramServerRefusal.Bad("can't parse inline keyboard button: Can't find field \"text\"");
        if (text.GetValue<string>().Trim().Length == 0)
            throw TelegramServerRefusal.Bad("BUTTON_TEXT_INVALID");
        if (button["url"] is JsonValue url)
        {
            if (!Uri.TryCreate(url.GetValue<string>(), UriKind.Absolute, out _))
                throw TelegramServerRefusal.Bad("BUTTON_URL_INVALID");
        }
        else if (button["callback_data"] is not JsonValue data)
        {
            throw TelegramServerRefusal.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        else if (Encoding.UTF8.GetByteCount(data.GetValue<string>()) is 0 or > 64)
        {
            throw TelegramServerRefusal.Bad("BUTTON_DATA_INVALID");
        }
    }

    private static (string Text, TelegramServerEntity[] Entities) Parse(TelegramServerCall call, string source)
    {
        var (text, entities) = call.Text("parse_mode")?.ToLowerInvariant() switch
        {
            null => (source, []),
            "html" => TelegramServerHtml.Parse(source),
            _ => throw TelegramServerRefusal.Bad("unsupported parse_mode"),
        };
        return Trim(text, entities);
    }

    /// <summary>Blanks at both ends go, as the server does it before it counts; entities move along.</summary>
    private static (string Text, TelegramServerEntity[] Entities) Trim(string text, TelegramServerEntity[] entities)
    {
        var trimmed = text.TrimStart();
        var shift = text.Length - trimmed.Length;
        trimmed = trimmed.TrimEnd();
        return (trimmed, [.. entities
            .Select(entity => (entity, Start: Math.Max(0, entity.Offset - shift), End: Math.Min(trimmed.Length, entity.Offset + entity.Length - shift)))
            .Where(place => place.End > place.Start)
            .Select(place => place.entity with { Offset = place.Start, Length = place.End - place.Start })]);
    }
}
