using System.Text.Json;
using System.Text.Unicode;
using ReformBot.Ingestion.Reading.Encodings;

namespace ReformBot.Ingestion.Reading.JsonLines;

/// <summary>The members of one line that concern us. A member that occurs twice counts with its first value.</summary>
internal static class JsonLine
{
    /// <summary>
    /// The id, without understanding the rest: an unchanged line is recognised by its id and hash. A number is taken as it is written.
    /// </summary>
    /// <returns>Null when there is none before the first fault.</returns>
    public static string? IdOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isId = json.ValueTextEquals("id"u8);
                json.Read();
                if (isId)
                    return Scalar(ref json) is { Length: > 0 } id ? id : null;
                json.Skip();
            }

            return null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>All members whose value is a text, a number or a list of texts (joined by 、).</summary>
    public static Dictionary<string, string> Members(ReadOnlySpan<byte> line)
    {
        var members = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var json = new Utf8JsonReader(line);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new JsonException("{");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            var value = json.TokenType == JsonTokenType.StartArray ? Joined(ref json) : Scalar(ref json);
            if (value is not null)
                members.TryAdd(name, value);
        }

        if (json.Read())
            throw new JsonException("}");
        return members;
    }

    /// <summary>The line as UTF-8, converted when it is of another encoding.</summary>
    public static (ReadOnlyMemory<byte> Bytes, DecodedText? Converted) AsUtf8(ReadOnlyMemory<byte> line)
    {
        if (Utf8.IsValid(line.Span))
            return (line, null);
        var decoded = TextDecoder.Decode(line.Span);
        return (StrictEncodings.Utf8.GetBytes(decoded.Text), decoded);
    }

    private static string? Scalar(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number:
                return StrictEncodings.Utf8.GetString(json.ValueSpan);
            default:
                json.Skip();
                return null;
        }
    }

    private static string? Joined(ref Utf8JsonReader json)
    {
        var values = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (Scalar(ref json) is { } value)
                values.Add(value);
        }

        return values.Count == 0 ? null : string.Join('、', values);
    }
}
