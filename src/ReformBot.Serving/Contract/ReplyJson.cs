using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Citations;

namespace ReformBot.Serving.Contract;

/// <summary>A reply and its citations as other programs read them; the names are those of <c>ask --json</c>.</summary>
internal static class ReplyJson
{
    /// <summary>Chinese is written as it is, not as \u escapes: nothing of this is ever put into a page as it stands.</summary>
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Writing))
            write(json);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <param name="withText">The text stands elsewhere already when false.</param>
    public static void Write(Utf8JsonWriter json, Reply reply, bool withText)
    {
        json.WriteStartObject();
        json.WriteString("kind", ReplyNames.Of(reply.Kind));
        json.WriteString("author", ReplyNames.Of(reply.Author));
        if (reply.Fallback is { } fallback)
            json.WriteString("fallback", fallback);
        if (withText)
            json.WriteString("text", reply.Text);
        WriteArray(json, "counted", reply.Counted, static (json, number) => json.WriteNumberValue(number));
        WriteArray(json, "choices", reply.Choices, static (json, choice) => json.WriteStringValue(choice));
        WriteArray(json, "citations", reply.Citations, static (json, citation) =>
        {
            json.WriteStartObject();
            WriteFields(json, citation);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter json, Citation citation)
    {
        json.WriteNumber("n", citation.Number);
        json.WriteString("document", citation.Document);
        json.WriteString("title", citation.Title);
        json.WriteString("issuer", citation.Issuer);
        json.WriteString("date", Iso(citation.Date));
        json.WriteString("locator", citation.Locator);
        json.WriteString("quote", citation.Quote);
        json.WriteNumber("start", citation.Span.Start);
        json.WriteNumber("end", citation.Span.End);
        json.WriteString("document_id", citation.DocumentId);
        json.WriteString("passage_id", citation.PassageId);
    }

    public static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
