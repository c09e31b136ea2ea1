using System.Collections.Immutable;
using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Answering.Writing;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Http;

/// <summary>
/// A completion in OpenAI's shape. Annotations follow that of url_citation (type, and an object of that name) with the type file_citation; what
/// only this bot knows stands in the field <c>reformbot</c>.
/// </summary>
internal static class CompletionJson
{
    private const string Stop = "stop";

    public static void Write(Utf8JsonWriter json, Completion completion, string content, Reply reply)
    {
        Begin(json, completion, "chat.completion");
        json.WriteStartArray("choices");
        json.WriteStartObject();
        json.WriteNumber("index", 0);
        json.WriteStartObject("message");
        json.WriteString("role", "assistant");
        json.WriteString("content", content);
        json.WriteNull("refusal");
        WriteAnnotations(json, CitationMark.In(ReplyText.Answer(reply), 0, reply.Citations.ToDictionary(citation => citation.Number)));
        json.WriteEndObject();
        json.WriteNull("logprobs");
        json.WriteString("finish_reason", Stop);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteUsage(json, reply.Use);
        WriteReply(json, reply);
        json.WriteEndObject();
    }

    /// <summary>A chunk that opens the message.</summary>
    public static void WriteOpening(Utf8JsonWriter json, Completion completion, bool includeUsage) => WriteChunk(json, completion, includeUsage, finish: null, static json =>
    {
        json.WriteString("role", "assistant");
        json.WriteString("content", "");
        json.WriteNull("refusal");
    });

    /// <summary>A chunk with text and the citations that stand in it.</summary>
    public static void WriteContent(Utf8JsonWriter json, Completion completion, bool includeUsage, string content, ImmutableArray<CitationMark> marks) =>
        WriteChunk(json, completion, includeUsage, finish: null, json =>
        {
            json.WriteString("content", content);
            if (!marks.IsEmpty)
                WriteAnnotations(json, marks);
        });

    /// <summary>The chunk that ends the message.</summary>
    public static void WriteEnd(Utf8JsonWriter json, Completion completion, bool includeUsage, Reply reply) =>
        WriteChunk(json, completion, includeUsage, Stop, static _ => { }, reply);

    /// <summary>The chunk without choices that tells what was used.</summary>
    public static void WriteUsageChunk(Utf8JsonWriter json, Completion completion, Reply reply)
    {
        Begin(json, completion, "chat.completion.chunk");
        json.WriteStartArray("choices");
        json.WriteEndArray();
        WriteUsage(json, reply.Use);
        json.WriteEndObject();
    }

    private static void WriteChunk(
        Utf8JsonWriter json, Completion completion, bool includeUsage, string? finish, Action<Utf8JsonWriter> writeDelta, Reply? reply = null)
    {
        Begin(json, completion, "chat.completion.chunk");
        json.WriteStartArray("choices");
        json.WriteStartObject();
        json.WriteNumber("index", 0);
        json.WriteStartObject("delta");
        writeDelta(json);
        json.WriteEndObject();
        json.WriteNull("logprobs");
        json.WriteString("finish_reason", finish);
        json.WriteEndObject();
        json.WriteEndArray();
        if (includeUsage)
            json.WriteNull("usage");
        if (reply is not null)
            WriteReply(json, reply);
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, Completion completion, string kind)
    {
        json.WriteStartObject();
        json.WriteString("id", completion.Id);
        json.WriteString("object", kind);
        json.WriteNumber("created", completion.Created);
        json.WriteString("model", completion.Model);
        json.WriteString("system_fingerprint", $"library-{completion.Library}");
    }

    private static void WriteReply(Utf8JsonWriter json, Reply reply)
    {
        json.WritePropertyName("reformbot");
        ReplyJson.Write(json, reply, withText: false);
    }

    private static void WriteAnnotations(Utf8JsonWriter json, ImmutableArray<CitationMark> marks) => ReplyJson.WriteArray(json, "annotations", marks, static (json, mark) =>
    {
        json.WriteStartObject();
        json.WriteString("type", "file_citation");
        json.WriteStartObject("file_citation");
        json.WriteNumber("start_index", mark.Start);
        json.WriteNumber("end_index", mark.End);
        ReplyJson.WriteFields(json, mark.Citation);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>Tokens of the model; none were used where the documents' own words answer.</summary>
    private static void WriteUsage(Utf8JsonWriter json, ModelUse? use)
    {
        var (input, output) = (use?.InputTokens ?? 0, use?.OutputTokens ?? 0);
        json.WriteStartObject("usage");
        json.WriteNumber("prompt_tokens", input);
        json.WriteNumber("completion_tokens", output);
        json.WriteNumber("total_tokens", input + output);
        json.WriteEndObject();
    }
}
